"""One sound, small file of each kind, from which bad ones are made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from uuid import UUID

import xlsxwriter

TEXT = "Interview\nTeachers score each competency from 1 to 4, she said.\nThat is all.\n"
QUOTE = "Teachers score each competency from 1 to 4"


def guid(number: int) -> str:
    return str(UUID(int=(4 << 76) | (8 << 60) | number))


def project_xml(body: str = "", before: str = "", selections: str | None = None) -> str:
    """A project of one document with one quotation; ``before`` stands before its root and ``body``
    before its sources."""
    start = TEXT.index(QUOTE)
    chosen = selections or (
        f'<PlainTextSelection guid="{guid(4)}" name="{QUOTE}" startPosition="{start}" '
        f'endPosition="{start + len(QUOTE)}"><Coding guid="{guid(5)}">'
        f'<CodeRef targetGUID="{guid(2)}"/></Coding></PlainTextSelection>'
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{before}'
        '<Project xmlns="urn:QDA-XML:project:1.0" name="Study" origin="QualCoder">'
        f'<Users><User guid="{guid(1)}" name="A coder"/></Users><CodeBook><Codes>'
        f'<Code guid="{guid(2)}" name="Grading and reporting" isCodable="true"/>'
        f"</Codes></CodeBook>{body}<Sources>"
        f'<TextSource guid="{guid(3)}" name="One" plainTextPath="internal://{guid(3)}.txt">'
        f"{chosen}</TextSource></Sources></Project>"
    )


def zipped(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED, compresslevel=1)
    return out.getvalue()


def project(xml: str | bytes | None = None, text: bytes = TEXT.encode()) -> bytes:
    said = project_xml() if xml is None else xml
    data = said.encode() if isinstance(said, str) else said
    return zipped({"project.qde": data, f"Sources/{guid(3)}.txt": text})


TABLE = (
    b"School,City,State,Students,Mastery grading\n"
    b"Riverbend High School,Boston,MA,410,1\n"
    b'"Hill, The",Portland,ME,95,0\n'
)
NCES = (
    b"SCHOOL_YEAR,ST,SCH_NAME,LEA_NAME,NCESSCH,LEAID,LCITY,LSTATE,GSLO,GSHI,SY_STATUS_TEXT\n"
    b"2022-2023,MA,Riverbend High,Boston,250279000333,2502790,Boston,MA,09,12,Open\n"
    b"2022-2023,ME,Hill,Portland,230993000123,2309930,Portland,ME,KG,05,Open\n"
)
BIBTEX = (
    b'@string{p = "EdSurge"}\n@article{a, title = {The {CBE} school},\n'
    b'  author = "Doe, Jane and Roe",'
    b"  journal = p # { daily}, month = nov, year = 2014, url = {https://a.example/b}}\n"
)
RIS = b"TY  - JOUR\nAU  - Doe, Jane\nTI  - A title\nPY  - 2014\nUR  - https://a.example\nER  - \n"
CSL = (
    b'[{"id": "a", "type": "book", "title": "A title", "author": [{"family": "Doe", "given": "J"}],'
    b' "issued": {"date-parts": [[2014, 5]]}}]'
)


def workbook() -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, line in enumerate(TABLE.decode().replace('"Hill, The"', "Hill").splitlines()):
            for column, cell in enumerate(line.split(",")):
                sheet.write(number, column, cell)
    return out.getvalue()


def sound_files(pack: bytes) -> dict[str, bytes]:
    """By name; ``pack`` is the .casepack."""
    return {
        "project.qdpx": project(),
        "pack.casepack": pack,
        "table.csv": TABLE,
        "nces.csv": NCES,
        "table.xlsx": workbook(),
        "list.bib": BIBTEX,
        "list.ris": RIS,
        "list.csl.json": CSL,
    }
