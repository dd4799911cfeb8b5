"""Names taken apart, citations in two styles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from casestudies.export.citations import citation, citation_text, listed, listed_text
from casestudies.export.names import parse_authors
from casestudies.model.case import Source
from casestudies.model.report import CitationStyle
from tests.project import ROOT, read_yaml

APA, CHICAGO, SHORT = CitationStyle.APA, CitationStyle.CHICAGO, CitationStyle.SHORT


@pytest.mark.parametrize(
    ("line", "apa"),
    [
        ("Chris Sturgis", "Sturgis|C."),
        ("J.D. Hardin", "Hardin|J. D."),
        ("Jonathan G. Vander Els", "Vander Els|J. G."),
        ("Tom Vander Ark", "Vander Ark|T."),
        ("Jeremy Chan-Kraushar", "Chan-Kraushar|J."),
        ("Anne-Marie Slaughter", "Slaughter|A.-M."),
        ("Pamela D'Andrea Martinez", "D'Andrea Martinez|P."),
        ("Van Tran", "Tran|V."),
        ("Isora Bailey, principal", "Bailey|I."),
        ("Martin King, Jr.", "King|M."),
        ("Audrey Amrein-Beardsley (reviewer)", "Amrein-Beardsley|A."),
        ("AJ Juliani", "Juliani|A."),
        ("JOHN SMITH", "SMITH|J."),
    ],
)
def test_persons_are_turned_round(line: str, apa: str) -> None:
    (name,) = parse_authors(line).names
    assert f"{name.family}|{name.initials}" == apa


@pytest.mark.parametrize(
    "line",
    [
        "Chugach School District",
        "RSU 2",
        "CompetencyWorks",
        "AdvancED",
        "mikewood",
        "Mastery Collaborative Committee at TYWLS of Astoria",
        "U.S. Department of Education, Office of Educational Technology",
        "Lindsay Unified School District and The Learning Accelerator",
    ],
)
def test_organisations_are_left_as_they_are(line: str) -> None:
    assert [name.literal for name in parse_authors(line).names] == [line]


def test_a_description_of_an_author_is_left_as_it_is() -> None:
    (name,) = parse_authors("a homeschooling parent in the Fairbanks program").names
    assert name.literal == "A homeschooling parent in the Fairbanks program"


@pytest.mark.parametrize("line", [None, "", "  ", "and others", ","])
def test_no_author_is_no_author(line: str | None) -> None:
    assert parse_authors(line).names == ()


def test_several_authors_and_others() -> None:
    found = parse_authors("Natalie Ferrell, Chris DeLaCruz and others")
    assert [name.family for name in found.names] == ["Ferrell", "DeLaCruz"]
    assert found.others


def test_a_suffix_stays_with_its_name() -> None:
    (name,) = parse_authors("Martin King, Jr.").names
    assert (name.family, name.given, name.suffix) == ("King", "Martin", "Jr.")


def made(kind: str, author: str | None = None, date: str | None = None, **more: str) -> Source:
    values = {"title": "How It Works", "publisher": "Alder Schools", "url": "https://a.org/b"}
    values |= more
    return Source("S1", values["title"], author, values["publisher"], date, values["url"], kind)


@pytest.mark.parametrize(
    ("source", "apa", "chicago"),
    [
        (
            made("blog", "Chris Sturgis", "2014-06-17"),
            "Sturgis, C. (2014, June 17). How It Works. Alder Schools. https://a.org/b",
            "Sturgis, Chris. “How It Works.” Alder Schools, June 17, 2014. https://a.org/b.",
        ),
        (
            made("official", None, None),
            "Alder Schools. (n.d.). How It Works. https://a.org/b",
            "Alder Schools. “How It Works.” n.d. https://a.org/b.",
        ),
        (
            made("news", None, "2012-12", title="Who Pays?"),
            "Who Pays? (2012, December). Alder Schools. https://a.org/b",
            "Alder Schools. “Who Pays?” December 2012. https://a.org/b.",
        ),
        (
            made("book", "Ann Poe and Bo Doe", "2018", url=""),
            "Poe, A., & Doe, B. (2018). How It Works. Alder Schools.",
            "Poe, Ann, and Bo Doe. How It Works. Alder Schools, 2018.",
        ),
        (
            made("video", "Ann Poe", "2020"),
            "Poe, A. (2020). How It Works [Video]. Alder Schools. https://a.org/b",
            "Poe, Ann. “How It Works.” Video. Alder Schools, 2020. https://a.org/b.",
        ),
        (
            made("report", "Alder Schools", "2019"),
            "Alder Schools. (2019). How It Works. https://a.org/b",
            "Alder Schools. How It Works. 2019. https://a.org/b.",
        ),
        (
            made("report", "Ellin Booras and others", "2019-13-40"),
            "Booras, E., et al. (2019). How It Works. Alder Schools. https://a.org/b",
            "Booras, Ellin, et al. How It Works. Alder Schools, 2019. https://a.org/b.",
        ),
    ],
)
def test_both_styles(source: Source, apa: str, chicago: str) -> None:
    assert citation_text(source, APA) == apa
    assert citation_text(source, CHICAGO) == chicago


def test_quotation_marks_within_a_quoted_title_are_single() -> None:
    straight = made("blog", "Ann Poe", "2020", title='No Students - Only "Scholars"')
    curly = made("blog", "Ann Poe", "2020", title="One “School” Does It “Differently?”")
    whole = made("report", "Ann Poe", "2020", title='Only "Scholars"')
    inches = made("blog", "Ann Poe", "2020", title='6" of Snow for the Students’')
    assert citation_text(straight, CHICAGO).startswith(
        "Poe, Ann. “No Students - Only ‘Scholars.’” Alder Schools"
    )
    assert citation_text(curly, CHICAGO).startswith(
        "Poe, Ann. “One ‘School’ Does It ‘Differently?’” Alder Schools"
    )
    assert citation_text(whole, CHICAGO).startswith('Poe, Ann. Only "Scholars." Alder Schools')
    assert citation_text(inches, CHICAGO).startswith(
        'Poe, Ann. “6" of Snow for the Students’.” Alder Schools'
    )
    assert 'No Students - Only "Scholars." Alder Schools.' in citation_text(straight, APA)


def test_every_author_and_publisher_of_the_library_is_whole() -> None:
    """Persons are turned round, and no organisation is, when each is named as an author."""
    publishers: dict[str, str] = {}
    persons = 0
    for path in sorted((ROOT / "data").rglob("*.yaml")):
        for source in sources_in(read_yaml(path)):
            publisher = str(source["publisher"])
            publishers[publisher] = path.name
            persons += sum(
                not name.literal for name in parse_authors(source.get("author"), publisher).names
            )
    turned = {
        line
        for line in publishers
        if any(not name.literal for name in parse_authors(line, line).names)
    }
    assert turned == set()
    untold = {
        line for line in publishers if any(not name.literal for name in parse_authors(line).names)
    }
    assert len(untold) < len(publishers) / 40, untold
    assert persons > 500


def sources_in(said: object) -> Iterator[dict[str, object]]:
    """Everything in a file of the library that has a publisher."""
    if isinstance(said, dict):
        if said.get("publisher"):
            yield said
        for value in said.values():
            yield from sources_in(value)
    elif isinstance(said, list):
        for value in said:
            yield from sources_in(value)


def test_italics_go_to_the_newspaper_or_to_the_title() -> None:
    news = [piece.text for piece in citation(made("news", "Ann Poe"), APA) if piece.italic]
    report = [piece.text for piece in citation(made("report", "Ann Poe"), APA) if piece.italic]
    assert news == ["Alder Schools"]
    assert report == ["How It Works"]


def test_twenty_one_authors_are_shortened() -> None:
    line = ", ".join(f"Ann{chr(97 + n)} Poe{chr(97 + n)}" for n in range(22))
    text = citation_text(made("report", line, "2019"), APA)
    assert ", . . . Poev, A. (2019)" in text
    assert text.count("Poe") == 20
    assert citation_text(made("report", line, "2019"), CHICAGO).count("Poe") == 7


def test_only_web_addresses_are_links() -> None:
    pieces = citation(made("blog", url="javascript:alert(1)"), APA)
    assert not [piece for piece in pieces if piece.url]


def test_a_short_list_says_who_when_and_on_which_site() -> None:
    url = "https://www.edsurge.com/news/2014-12-15-a-long-way"
    source = Source(
        key="a", title="A long way", publisher="EdSurge", author="M. Chen", date="2014-12-15",
        kind="news", url=url,
    )  # fmt: skip
    pieces = listed(source, SHORT)
    assert "".join(piece.text for piece in pieces) == "EdSurge 2014, edsurge.com"
    assert [piece.url for piece in pieces if piece.url] == [url]
    assert listed_text(replace(source, url="", publisher=""), SHORT) == "M. Chen 2014"
