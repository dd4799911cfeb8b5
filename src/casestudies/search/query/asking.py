"""How people ask whole questions: what in them only asks, and what tells of the asker.

"How do others", "looking for schools that" ask and name nothing; "we are a rural district of 300,"
tells of the asker and is no part of what is asked for. Both are told by where they stand in the
text, so that the same words elsewhere stay what they are.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from casestudies.search.text import STOP_WORDS, words

_WHO = (
    r"(?:i|you|we|they|people|others|other (?:schools|districts|places|teams|people)|schools?"
    r"|districts?|places|anyone|anybody|someone|somebody|everyone|teams|folks)"
)
_WHAT = (
    r"(?:schools?|districts?|places|examples?|models?|cases|case studies|stories|information|info"
    r"|ideas|advice|tips|resources)"
)
_LEADS = r"(?:that|who|which|where|with|of|on|about|for|from|to|how|what|when|if|whether)"
_FRAMES = (
    rf"how (?:do|does|did|can|could|should|would|are|is|have|has|might) {_WHO}",
    r"how to",
    rf"what (?:do|does|did|can|could|should|would) {_WHO} do(?: {_LEADS})?",
    r"what happen(?:s|ed)(?: (?:when|if|to|after|with))?",
    r"what (?:does|do|did|would) (?:it|this|that) looks? like(?: (?:when|if|to|in|for))?",
    rf"(?:does|has|have|is|are|do|did) {_WHO}(?: else)?(?: (?:ever|already|actually))?(?: tried)?",
    rf"(?:is|are) there(?: (?:any|some|other))*(?: {_WHAT})?(?: {_LEADS})?",
    r"who(?: (?:else|already|still|here))*(?: (?:does|has|is|are|can|do|have|did))?",
    rf"which (?:ones|cases|{_WHO})(?: (?:have|has|do|does|are|is|did|that))?",
    rf"(?:(?:i am|i'm|we are|we're) )?(?:looking|searching) for(?: (?:some|any|good|other))*"
    rf"(?: {_WHAT})?(?: {_LEADS})?",
    r"(?:i|we)(?:'d| would)? (?:want|need|like|wish|hope) to (?:know|see|learn|find out|find"
    rf"|understand|hear|read)(?: more)?(?: {_LEADS})*",
    rf"(?:can|could|would|will) you(?: please)? (?:tell|show|give|help|find)(?: (?:me|us))?"
    rf"(?: (?:find|locate|see|understand))?(?: (?:some|any))?(?: {_WHAT})?(?: {_LEADS})*",
    rf"(?:please )?(?:tell|show|give) (?:me|us)(?: (?:some|any|all|more))*(?: {_LEADS})*",
    rf"(?:some |any |good )?{_WHAT} (?:of|on|about|for|from|where|that|who|which)",
    r"what (?:is|are|was|were)(?: the)?(?: (?:best|good|different|main))?"
    r" (?:ways?|options|pros and cons|experiences?)(?: (?:to|of|with|for))?",
    r"is it (?:better|good|ok|okay|possible|worth|worth it|enough|true)(?: (?:to|that|if))?",
    r"(?:should|can|could|would|did|do|must) (?:we|i|you|they)",
    rf"why (?:do|does|did|is|are|would)(?: {_WHO})?",
    r"(?:any|some)(?:thing|one|body) (?:about|on|who|that|with)",
)
_OURS = r"(?:ours|us|mine|my own|our own)"
_FRAME = rf"(?<![\w'-])(?:{'|'.join(_FRAMES)})(?![\w'-])"
_BESIDE = rf"(?<![\w'-])like {_OURS}\s*\(([^()]*)\)?"
_LEARNERS = r"(?:students?|kids|learners|children|families|student body|population)"
_SHARE = (
    r"(?:about |around |almost |nearly |over |more than |at least )?(?:half|most|many|some"
    r"|(?:a|one|two|three|four) (?:half|thirds?|quarters?|fourths?|fifths?)"
    r"|(?:one|two|three|four|nine|\d+) (?:in|out of) (?:two|three|four|five|ten|\d+)"
    r"|\d+(?:\.\d+)? ?(?:%|percent))"
)
_TELLS = (
    r"(?<![\w'-])(?:we are|we're|we have|we've got|we serve|i am|i'm|i work|i teach|i lead|i run"
    r"|(?:our|my) (?:own )?(?:(?:small|rural|charter|elementary|middle|high) )?"
    r"(?:school|district|building|campus|program|team) (?:is|has|serves)"
    rf"|{_SHARE}(?: of)? (?:our|my) (?:own )?{_LEARNERS}"
    rf"|(?:our|my) {_LEARNERS} (?:are|come|qualify|speak))"
    r"(?! (?:looking|searching|trying|hoping|planning|thinking|wondering|starting|moving|going"
    r"|interested|to)(?!\w))(?![\w'-])"
)
_ENDS = (
    r"\.(?!\d)|[?!;:]"
    r"|[,–—]\s*(?=(?:and |so |but )?(?:how|what|who|which|where|why|when|is|are|can|could|do"
    r"|does|should|any|anyone|looking|searching|want|need|tell|show|find)\b)"
    r"|\s(?=(?:how|what|who|which|where|why) )"
    r"|\s(?=and (?:our (?:teachers|staff|parents|board|community|union|principal)"
    r"|(?:we |i )?(?:want|wants|need|needs|would like|hope|plan)"
    r"|(?:we|i) (?:are|am) (?:looking|trying|thinking|hoping|planning|wondering))\b)"
)
_PARTS = (
    r"[,.:](?!\d)|[;?!()–—]|\b(?:and|but|or)(?= (?:how|what|who|which|where|why|when|is|are|do|does"
    r"|did|can|has|have|in)\b)"
)
_LIKE_OURS = rf"(?<![\w'-])(?:like|similar to|such as) {_OURS}(?![\w'-])"


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """Compiled with the first question, for few searches are one."""
    return re.compile(text, re.IGNORECASE)


class Asking(NamedTuple):
    """Where in a text (start, end) words only ask, ``frames``, and where they tell of the asker.
    ``like_ours``: schools like one's own are asked for; ``rest``: there are words beside all this;
    ``ends``: where one part of the question ends and the next begins.
    """

    frames: tuple[tuple[int, int], ...] = ()
    asker: tuple[tuple[int, int], ...] = ()
    like_ours: bool = False
    rest: bool = True
    ends: tuple[int, ...] = ()

    def part(self, at: int) -> int:
        """In which part of the question a word stands that begins at ``at``."""
        return bisect_right(self.ends, at)

    def role(self, at: int) -> str:
        """What a word that begins at ``at`` does: "frame", "asker", or "" for what is asked;
        where nothing is asked beside them they are."""
        if not self.rest:
            return ""
        if _inside(self.asker, at):
            return "asker"
        return "frame" if _inside(self.frames, at) else ""

    def told(self, text: str) -> str:
        """What the text tells of the asker, "" for nothing."""
        return "; ".join(text[start:end].strip(" ,;") for start, end in self.asker)


def asking(text: str) -> Asking:
    """How a query asks. Few words are no question: nothing of them is taken away."""
    if text.count(" ") < 2:
        return Asking()
    plain = text.replace("’", "'")
    asker = [match.span(1) for match in _pattern(_BESIDE).finditer(plain) if match.group(1).strip()]
    for match in _pattern(_TELLS).finditer(plain):
        if not _inside(asker, match.start()):
            end = _pattern(_ENDS).search(plain, match.end())
            asker.append((match.start(), end.start() if end else len(plain)))
    frames = [match.span() for match in _pattern(_FRAME).finditer(plain)]
    ours = [match.span() for match in _pattern(_LIKE_OURS).finditer(plain)]
    spans = (*frames, *ours, *asker)
    rest = any(
        word.surface not in STOP_WORDS and not _inside(spans, word.start) for word in words(text)
    )
    ends = tuple(match.start() for match in _pattern(_PARTS).finditer(plain))
    return Asking((*frames, *ours), tuple(asker), bool(ours), rest, ends)


def _inside(spans: Sequence[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in spans)
