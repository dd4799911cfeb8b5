"""Bad files made by hand, each for a way in which such files are known to break or to be broken."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from tools.hostile.sound import (
    NCES,
    QUOTE,
    TABLE,
    guid,
    project,
    project_xml,
    workbook,
    zipped,
)

Bad = Iterator[tuple[str, bytes]]
_ZIPS = (".qdpx", ".casepack", ".xlsx", ".csv")


def handmade(pack: bytes) -> Bad:
    """(name, bytes) of each; ``pack`` is a sound .casepack."""
    yield from _no_zips()
    yield from _odd_zips(pack)
    yield from _projects()
    yield from _tables()
    yield from workbooks()
    yield from _references()
    yield from _packs(pack)


# --- zip files --------------------------------------------------------------------------------


def _no_zips() -> Bad:
    whole = project()
    for suffix in (*_ZIPS, ".bib", ".ris", ".json"):
        yield f"empty{suffix}", b""
        yield f"one-byte{suffix}", b"\x00"
    for suffix in _ZIPS[:3]:
        yield f"only-pk{suffix}", b"PK"
        yield f"cut{suffix}", whole[: len(whole) // 2]
        yield f"no-entries{suffix}", zipped({})
        yield f"text{suffix}", b"This is no zip file. " * 50
        yield f"noise{suffix}", b"PK\x03\x04" + bytes(range(256)) * 40


def _entry(name: str, data: bytes, mode: int = 0, extra: dict[str, bytes] | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for other, said in (extra or {}).items():
            archive.writestr(other, said)
        info = zipfile.ZipInfo(name)
        info.external_attr = mode << 16
        archive.writestr(info, data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _odd_zips(pack: bytes) -> Bad:
    xml = project_xml().encode()
    inside = {"project.qde": xml}
    for name in (
        "../../outside.txt",
        "/outside.txt",
        "C:\\outside.txt",
        "a\x01b.txt",
        "con",
        "x" * 5000,
    ):
        label = "".join(char for char in name if char.isalnum())[:12]
        for suffix in (".qdpx", ".casepack"):
            yield f"name-{label}{suffix}", _entry(name, b"text", extra=inside)
    yield (
        "path-out-of-it.qdpx",
        project(
            project_xml().replace(f"internal://{guid(3)}.txt", "internal://../../../etc/hostname")
        ),
    )
    yield (
        "path-elsewhere.qdpx",
        project(project_xml().replace(f"internal://{guid(3)}.txt", "absolute:///etc/hostname")),
    )
    yield "project-is-a-link.qdpx", _entry("project.qde", b"/etc/hostname", 0o120777)
    yield "pack-is-a-link.casepack", _entry("pack.yaml", b"/etc/hostname", 0o120777)
    for suffix in (".qdpx", ".casepack", ".xlsx"):
        sound = {".qdpx": project(), ".casepack": pack, ".xlsx": workbook()}[suffix]
        yield f"locked{suffix}", _patched(sound, 6, 8, b"\x01\x00")
        yield f"strange-method{suffix}", _patched(sound, 8, 10, b"\x63\x00")
        yield f"wrong-sum{suffix}", _patched(sound, 14, 16, b"\x01\x02\x03\x04")
        yield f"small-size-told{suffix}", _patched(sound, 22, 24, b"\x01\x00\x00\x00")
        yield f"huge-size-told{suffix}", _patched(sound, 22, 24, b"\xf0\xff\xff\xff")
        yield f"garbage-before{suffix}", b"garbage" * 1000 + sound
        yield f"garbage-behind{suffix}", sound + b"garbage" * 20_000
    yield "many-projects.qdpx", zipped({f"{number}.qde": xml for number in range(2_000)})
    yield "zip-in-zip.qdpx", zipped({"project.qde": project()})
    yield "twice.qdpx", _twice("project.qde", xml)
    yield "twice.casepack", _twice("pack.yaml", b"id: x")


def huge() -> Bad:
    """Files that unpack to far more than they are, and files of very many entries: slow to make."""
    yield from _large_projects()
    xml = project_xml().encode()
    zeros = bytes(150_000_000)
    yield "zip-bomb.qdpx", zipped({"project.qde": zeros})
    yield "zip-bomb-text.qdpx", zipped({"project.qde": xml, f"Sources/{guid(3)}.txt": zeros})
    yield "zip-bomb.casepack", zipped({"pack.yaml": zeros})
    yield "zip-bomb.xlsx", _workbook_with("xl/worksheets/sheet1.xml", zeros)
    del zeros
    many = {f"Sources/{number}.txt": b"" for number in range(30_000)}
    yield "many-entries.qdpx", zipped({"project.qde": xml, **many})
    yield "many-entries.casepack", zipped({**many, "pack.yaml": b"id: x"})


def _patched(data: bytes, local: int, central: int, value: bytes) -> bytes:
    """A zip file with a field of its first entry changed, in both places where it is told."""
    first = data.index(b"PK\x01\x02")
    at = struct.unpack_from("<I", data, first + 42)[0]
    said = bytearray(data)
    said[at + local : at + local + len(value)] = value
    said[first + central : first + central + len(value)] = value
    return bytes(said)


def _twice(name: str, data: bytes) -> bytes:
    """A zip file that holds one name twice."""
    other = name[:-1] + "#"
    return zipped({name: data, other: data}).replace(other.encode(), name.encode())


# --- projects ---------------------------------------------------------------------------------


def _projects() -> Bad:
    laughs = "".join(f'<!ENTITY l{number + 1} "{f"&l{number};" * 10}">' for number in range(9))
    yield (
        "laughs.qdpx",
        project(
            project_xml(
                body="<Description>&l9;</Description>",
                before=f'<!DOCTYPE Project [<!ENTITY l0 "ha">{laughs}]>',
            )
        ),
    )
    blow = f'<!DOCTYPE Project [<!ENTITY a "{"x" * 50_000}">]>'
    yield (
        "quadratic.qdpx",
        project(project_xml(body=f"<Description>{'&a;' * 20_000}</Description>", before=blow)),
    )
    for label, told in {
        "file": 'SYSTEM "file:///etc/hostname"',
        "web": 'SYSTEM "http://127.0.0.1:9/x"',
        "parameter": 'PUBLIC "x" "file:///etc/hostname"',
    }.items():
        yield (
            f"entity-{label}.qdpx",
            project(
                project_xml(
                    body="<Description>&x;</Description>",
                    before=f"<!DOCTYPE Project [<!ENTITY x {told}>]>",
                )
            ),
        )
    yield "only-a-doctype.qdpx", project(project_xml(before="<!DOCTYPE Project>"))
    yield "deep.qdpx", project("<Project>" + "<a>" * 200_000)
    yield (
        "deep-codes.qdpx",
        project(project_xml().replace("</Codes>", f"{'<Code>' * 5000}{'</Code>' * 5000}</Codes>")),
    )
    yield "wide.qdpx", project("<Project>" + "<a/>" * 1_000_000 + "</Project>")
    yield (
        "attributes.qdpx",
        project("<Project " + " ".join(f'a{number}="1"' for number in range(200_000)) + "/>"),
    )
    yield "same-attribute.qdpx", project('<Project a="1" a="2"/>')
    yield "unclosed.qdpx", project(project_xml()[:-20])
    yield "two-roots.qdpx", project(project_xml() + "<Project/>")
    yield "no-project.qdpx", project("<CodeBook/>")
    yield "html.qdpx", project("<!DOCTYPE html><html><body>404</body></html>")
    yield "json.qdpx", project('{"Project": 1}')
    yield "empty-project.qdpx", project("<Project/>")
    yield "empty-file.qdpx", project(b"")
    yield "bad-letters.qdpx", project(project_xml().encode().replace(b"Study", b"\xff\xfe\xfa"))
    yield "nul.qdpx", project(project_xml().replace("Study", "St\x00udy"))
    yield "utf-16-untold.qdpx", project(project_xml().encode("utf-16-le"))
    for encoding in ("utf-7", "none-such", "utf-16", "cp037"):
        yield f"encoding-{encoding}.qdpx", project(project_xml().replace("utf-8", encoding))
    odd = {
        "minus": ("-5", "-1"),
        "swapped": ("40", "10"),
        "far": ("10", "99999999"),
        "vast": ("1", "9" * 6000),
        "words": ("one", "two"),
        "none": ("", ""),
        "digits": ("٣", "٩"),
    }
    for label, (start, end) in odd.items():
        yield f"positions-{label}.qdpx", project(project_xml(selections=_selection(4, start, end)))
    yield (
        "no-such-code.qdpx",
        project(project_xml().replace(f'targetGUID="{guid(2)}"', 'targetGUID="x"')),
    )
    yield "no-guids.qdpx", project(project_xml().replace("guid=", "id="))
    yield (
        "same-guid.qdpx",
        project(
            project_xml(selections="".join(_selection(4, str(at), str(at + 9)) for at in range(20)))
        ),
    )
    yield "no-text.qdpx", zipped({"project.qde": project_xml().encode()})
    yield "noise-as-text.qdpx", project(text=bytes(range(256)) * 100)
    yield "nul-text.qdpx", project(text=b"\x00" * 5000)
    yield "long-name.qdpx", project(project_xml().replace("Study", "S" * 2_000_000))
    yield "long-code.qdpx", project(project_xml().replace("Grading and reporting", "G" * 1_000_000))


def _large_projects() -> Bad:
    yield (
        "many-quotations.qdpx",
        project(
            project_xml(
                selections="".join(_selection(number, "0", "9") for number in range(30_000))
            )
        ),
    )
    yield (
        "quotations-everywhere.qdpx",
        project(
            project_xml(
                selections="".join(
                    _selection(number, str(number % 60), str(number % 60 + 1 + number % 13))
                    for number in range(15_000)
                )
            ),
            ("word \U0001f600 \r\n" * 30).encode(),
        ),
    )
    yield (
        "one-long-quotation.qdpx",
        project(project_xml(selections=_selection(4, "0", "3900000")), b"word " * 780_000),
    )
    refs = "".join(f'<SourceRef targetGUID="{guid(number)}"/>' for number in range(200))
    cases = "".join(
        f'<Case guid="{guid(9000 + number)}" name="Person {number}">{refs}</Case>'
        for number in range(1_000)
    )
    yield "many-cases.qdpx", project(project_xml(body=f"<Cases>{cases}</Cases>"))
    codes = "".join(
        f'<Code guid="{guid(100 + number)}" name="Pace {number}"/>' for number in range(50_000)
    )
    yield "many-codes.qdpx", project(project_xml().replace("</Codes>", f"{codes}</Codes>"))


def _selection(number: int, start: str, end: str) -> str:
    return (
        f'<PlainTextSelection guid="{guid(1000 + number)}" name={quoteattr(QUOTE)} '
        f'startPosition="{start}" endPosition="{end}"><Coding guid="{guid(2_000_000 + number)}">'
        f'<CodeRef targetGUID="{guid(2)}"/></Coding></PlainTextSelection>'
    )


# --- tables -----------------------------------------------------------------------------------


def _tables() -> Bad:
    head = TABLE.partition(b"\n")[0]
    yield "only-a-head.csv", head
    yield "only-a-title.csv", b"A list of schools\n"
    yield "only-breaks.csv", b"\n" * 100_000
    yield "only-commas.csv", (b"," * 200 + b"\n") * 2_000
    yield "one-long-line.csv", b"School," + b"x" * 4_500_000
    yield "one-long-cell.csv", head + b'\n"' + b"x" * 200_000 + b'",Boston,MA,1,1\n'
    yield "quote-left-open.csv", head + b'\n"Hill,Boston,MA,1,1\n' + b"a,b,MA,1,1\n" * 20_000
    yield "many-columns.csv", b",".join(b"c%d" % number for number in range(60_000)) + b"\n1\n"
    yield "same-columns.csv", b"School,School,School,State,State\na,b,c,MA,ME\n"
    yield "nul.csv", TABLE.replace(b"Boston", b"Bos\x00ton")
    yield "noise.csv", bytes(range(256)) * 200
    yield "latin.csv", TABLE.replace(b"Riverbend", b"Caf\xe9 \x80\x81")
    yield "utf-16.csv", TABLE.decode().encode("utf-16")
    yield "utf-16-cut.csv", TABLE.decode().encode("utf-16")[:-1]
    yield "utf-32.csv", TABLE.decode().encode("utf-32")
    yield "surrogates.csv", TABLE.replace(b"Boston", b"\xed\xa0\x80")
    yield "old-mac.csv", TABLE.replace(b"\n", b"\r")
    yield "formula.csv", TABLE.replace(b"Riverbend High School", b'"=HYPERLINK(""http://x"")"')
    yield "numbers.csv", TABLE.replace(b"410", b"1e400").replace(b"95", b"9" * 4500)
    yield "odd-states.csv", TABLE.replace(b"MA", b"ZZ").replace(b"ME", b"\xf0\x9f\x98\x80")
    yield "same-school.csv", TABLE + b"Riverbend High School,Boston,MA,410,1\n" * 3_000
    yield "short-rows.csv", head + b"\n" + b"a\n" * 20_000
    yield "nces-odd-ids.csv", NCES.replace(b"250279000333", b"-1").replace(b"2309930", b"9" * 400)
    yield "nces-no-states.csv", NCES.replace(b"MA", b"\xe2\x80\xa0").replace(b"ME", b"-2")
    yield "nces-cut.csv", NCES[:150]
    yield "canopy-2023.csv", b"RecordID,LEA,SchoolName,Wave\n1,2,\x00,\xff\n"
    yield "html.csv", b"<html><table><tr><td>School</td></tr></table></html>"
    yield "json.csv", b'[{"School": "Hill"}]'


def _workbook_with(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook())) as sound:
        members = {one.filename: sound.read(one) for one in sound.infolist()}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, said in {**members, name: data}.items():
            archive.writestr(zipfile.ZipInfo(member), said, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _sheet(rows: str, before: str = "", dimension: str = "A1:B2") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<worksheet xmlns="http://schemas.'
        'openxmlformats.org/spreadsheetml/2006/main">'
        f'<dimension ref="{dimension}"/><sheetData>{rows}</sheetData></worksheet>'
    ).encode()


def workbooks() -> Bad:
    sheet = "xl/worksheets/sheet1.xml"

    def cell(ref: str) -> str:
        return f'<c r="{ref}" t="inlineStr"><is><t>School</t></is></c>'

    far = f'<row r="1">{cell("A1")}</row><row r="20000">{cell("CV20000")}</row>'
    yield "far-corner.xlsx", _workbook_with(sheet, _sheet(far))
    yield (
        "vast-dimension.xlsx",
        _workbook_with(sheet, _sheet(f'<row r="1">{cell("A1")}</row>', dimension="A1:CV20000")),
    )
    yield (
        "beyond-the-sheet.xlsx",
        _workbook_with(sheet, _sheet(f'<row r="9">{cell("ABCD9")}</row>')),
    )
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    doctype = f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]>'
    yield (
        "laughs.xlsx",
        _workbook_with(
            sheet, _sheet('<row r="1"><c r="A1" t="str"><v>&l9;</v></c></row>', doctype)
        ),
    )
    yield (
        "laughs-strings.xlsx",
        _workbook_with(
            "xl/sharedStrings.xml",
            f'<?xml version="1.0"?>{doctype}<sst><si><t>&l9;</t></si></sst>'.encode(),
        ),
    )
    yield (
        "string-not-there.xlsx",
        _workbook_with(sheet, _sheet('<row r="1"><c r="A1" t="s"><v>99999999</v></c></row>')),
    )
    yield "sheet-of-noise.xlsx", _workbook_with(sheet, bytes(range(256)) * 50)
    yield "sheet-cut.xlsx", _workbook_with(sheet, _sheet(far)[:120])
    yield "no-cells.xlsx", _workbook_with(sheet, _sheet(""))
    yield "deep.xlsx", _workbook_with(sheet, b"<worksheet>" + b"<a>" * 200_000)
    yield (
        "odd-dates.xlsx",
        _workbook_with(
            sheet,
            _sheet(
                '<row r="1"><c r="A1" t="d"><v>9999-99-99</v></c><c r="B1"><v>1e999</v></c></row>'
            ),
        ),
    )
    yield "workbook-of-noise.xlsx", _workbook_with("xl/workbook.xml", b"<workbook><sheets><sheet/>")
    yield "no-relations.xlsx", _workbook_with("xl/_rels/workbook.xml.rels", b"<Relationships/>")
    yield "only-types.xlsx", zipped({"[Content_Types].xml": b"<Types/>"})
    repeated = (
        b'<office:document-content xmlns:office="o" xmlns:table="t"><office:body>'
        b'<office:spreadsheet><table:table table:name="a"><table:table-row '
        b'table:number-rows-repeated="20000"><table:table-cell '
        b'table:number-columns-repeated="100" office:value-type="string"><text:p '
        b'xmlns:text="x">School</text:p></table:table-cell></table:table-row></table:table>'
        b"</office:spreadsheet></office:body></office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    yield "repeated.ods", zipped({"mimetype": kind, "content.xml": repeated})
    yield "noise.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 100


# --- references -------------------------------------------------------------------------------


def _references() -> Bad:
    doubled = "".join(f"@string{{a{n + 1} = a{n} # a{n}}}" for n in range(60))
    texts = {
        "nothing.bib": "nothing at all",
        "open-braces.bib": "@a{k, t = " + "{" * 1_000_000,
        "open-quotes.bib": '@a{k,t="' * 200_000,
        "only-ats.bib": "@" * 1_000_000,
        "hashes.bib": "@a{k, t = a" + " # a" * 300_000 + "}",
        "doubled-strings.bib": f'@string{{a0 = "xxxxxxxxxx"}}{doubled}@misc{{k, title = a60}}',
        "string-of-itself.bib": "@string{a = a # a}@misc{k, title = a}",
        "many-authors.bib": "@misc{k, author = {" + " and ".join(["A, B"] * 80_000) + "}, title=x}",
        "odd-author.bib": "@misc{k, author = {" + ",a" * 100_000 + "}, title=x}",
        "backslashes.bib": "".join(
            f"@misc{{k{n}, title = {{{n}" + "\\" * 1800 + "}}\n" for n in range(500)
        ),
        "deep-tex.bib": "@misc{k, title = {" + "\\emph{" * 90 + "}" * 90 + "}}",
        "dollars.bib": "@misc{k, title = {" + "$" * 100_000 + "}}",
        "begins.bib": "@misc{k, title = {" + "\\begin{a}" * 20_000 + "}}",
        "same-key.bib": "@misc{k, title=a}\n" * 5_000,
        "long-key.bib": "@misc{" + "k" * 1_000_000 + ", title=a}",
        "nul.bib": "@misc{k, title={a\x00\x01\ufffe\u202e b}}",
        "addresses.bib": "@misc{k, url={" + "http://" * 100_000 + "}, title=a}",
        "odd-address.bib": "@misc{k, url={http://[::1/x}, title=a}"
        "@misc{l, url={http://u:p@x/}, title=b}",
        "no-end.ris": "TY  - X\n" * 100_000,
        "no-begin.ris": "TY  - X\nER  - \n" + "ER  - \n" * 100_000,
        "endless-line.ris": "TY  - X\nTI  - " + "a\n" * 190_000,
        "one-line.ris": "TY  - X\nTI  - " + "a" * 3_900_000,
        "odd-dates.ris": "TY  - X\nTI  - a\nPY  - " + "9" * 6000 + "\nDA  - ////\nER  - \n",
        "deep.json": "[" * 500_000,
        "deep-objects.json": '{"a":' * 500_000,
        "cut.json": '[{"id": 1, "title": "a"',
        "vast-number.json": '[{"id": 1, "title": ' + "9" * 10_000 + "}]",
        "odd-kinds.json": json.dumps(
            [1, None, [], {"title": []}, {"title": "a", "author": "x", "issued": [1]},
             {"title": "b", "author": [1, {"family": {}}], "issued": {"date-parts": {"a": 1}}},
             {"title": "c", "issued": {"date-parts": [["x", -1, 1e99]]}, "URL": 5}]
        ),
        "infinities.json": '[{"title": NaN, "issued": {"date-parts": [[Infinity]]}}]',
        "lone-surrogate.json": '[{"title": "\\ud800 a", "URL": "http://\\ud800/"}]',
        "other.json": '{"type": "FeatureCollection", "features": []}',
    }  # fmt: skip
    for name, text in texts.items():
        yield name, text.encode("utf-8", errors="surrogatepass")
    yield "latin.ris", "TY  - BOOK\nTI  - Café\nER  - \n".encode("latin-1")
    yield "too-large.bib", b"@misc{k, title={a}}\n" * 250_000


# --- packs ------------------------------------------------------------------------------------


def _packs(pack: bytes) -> Bad:
    with zipfile.ZipFile(io.BytesIO(pack)) as archive:
        members = {one.filename: archive.read(one) for one in archive.infolist()}
    case = next(name for name in sorted(members) if name.startswith("cases/"))

    def changed(name: str, data: bytes) -> bytes:
        return zipped({**members, name: data})

    laughs = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 10)}]\n"
        for n in range(12)
    )
    yaml = {
        "laughs": laughs.encode(),
        "self": b"&a [*a]",
        "deep": b"[" * 100_000,
        "deep-blocks": b"".join(b" " * n + b"a:\n" for n in range(2_000)),
        "tag": b"!!python/object/apply:os.getcwd []",
        "tags": b"a: !!binary 999\nb: !!timestamp x\nc: !!set {a, b}",
        "tabs": b"id:\tx\n\ttitle: y",
        "noise": bytes(range(256)) * 30,
        "utf-16": "id: x".encode("utf-16"),
        "vast-number": b"id: " + b"9" * 10_000,
        "odd-number": b"schema: 0x" + b"f" * 5_000,
        "two-documents": b"id: a\n---\nid: b",
        "list": b"- 1\n- 2",
        "empty": b"",
        "merge": b"a: &a {x: 1}\n" + b"b: {<<: [" + b"*a, " * 20_000 + b"*a]}",
        "one-line": b"id: '" + b"x" * 900_000 + b"'",
        "many-keys": b"".join(b"k%d: 1\n" % n for n in range(30_000)),
        "same-keys": b"id: a\n" * 10_000,
        "dates": b"id: 2001-99-99\nversion: 1:99:99.99",
    }
    for label, data in yaml.items():
        yield f"manifest-{label}.casepack", changed("pack.yaml", data)
        yield f"case-{label}.casepack", changed(case, data)
    yield "case-without-rest.casepack", zipped({case: members[case]})
    yield "no-cases.casepack", zipped({"pack.yaml": members["pack.yaml"]})
    yield (
        "many-cases.casepack",
        zipped({**members, **{f"cases/c{n}.yaml": b"slug: c" for n in range(1_500)}}),
    )
    yield (
        "same-id-as-core.casepack",
        changed("pack.yaml", members["pack.yaml"].replace(b"id: sound", b"id: core")),
    )
