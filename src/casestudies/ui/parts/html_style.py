"""The style of a rendered case, as the subset of CSS that Qt's documents know."""

from __future__ import annotations

from casestudies.ui.theme.size import px
from casestudies.ui.theme.tokens import Tokens, TypeRole

# The styles of paragraphs with which a piece of the page begins, by ``Part.lead``.
LEADS = {
    "lead": '<p class="lead">x</p>',
    "name": '<p class="name">x</p>',
    "h2": "<h2>x</h2>",
    "yours": '<p class="yours_flush">x</p>',
}
INDENT = 20  # pixels between a section's bar and its text


def case_style(tokens: Tokens, reading: TypeRole, interface: TypeRole) -> str:
    """The style sheet of the reader's document. A font stands in ``body`` and in rules with a
    class, never in one for all ``p``: Qt would give that to the links inside each paragraph."""
    color = tokens.colors
    serif = f"font-family:'{reading.family}'; font-size:{reading.size}px"
    sans = f"font-family:'{interface.family}'"
    return f"""
body {{ {serif}; color:{color["ink"]}; }}
p {{ line-height:117%; margin:0 0 9px 0; }}
p.lead {{ margin:0 0 14px 0; }}
p.facts {{ {sans}; font-size:{px(13)}px; color:{color["ink_soft"]}; margin:0 0 12px 0; }}
p.distinct {{ {sans}; font-size:{px(14)}px; line-height:114%; margin:0 0 5px {INDENT}px;
  text-indent:-{INDENT}px; }}
h2 {{ {serif}; font-size:{px(24)}px; font-weight:700; margin:34px 0 10px 0; }}
p.name {{ {sans}; font-size:{px(16)}px; font-weight:600; margin:28px 0 3px {INDENT}px; }}
p.headline {{ {sans}; font-size:{px(14)}px; font-weight:600; line-height:110%;
  margin:0 0 8px {INDENT}px; }}
p.share {{ {sans}; font-size:{px(13)}px; color:{color["ink_soft"]}; margin:0 0 6px {INDENT}px; }}
p.finding {{ margin:9px 0 1px {INDENT}px; }}
p.meta {{ {sans}; font-size:{px(12)}px; color:{color["ink_faint"]}; line-height:110%;
  margin:0 0 10px {INDENT}px; }}
p.yours {{ {sans}; font-size:{px(13)}px; line-height:116%; margin:5px 8px 13px {INDENT + 8}px; }}
p.yours_flush {{ {sans}; font-size:{px(13)}px; line-height:116%; margin:5px 8px 13px 8px; }}
p.item {{ margin:0 0 9px 0; }}
p.plain {{ {sans}; font-size:{px(14)}px; line-height:116%; margin:0 0 6px 0; }}
p.source {{ {sans}; font-size:{px(13)}px; line-height:114%; margin:0 0 9px 34px;
  text-indent:-34px; }}
td, th {{ {sans}; font-size:{px(13)}px; }}
th {{ font-size:{px(11)}px; font-weight:600; color:{color["ink_faint"]}; text-align:left; }}
td.year {{ font-weight:700; font-size:{px(14)}px; }}
span.caption {{ {sans}; font-size:{px(12)}px; color:{color["ink_faint"]}; }}
span.chip {{ {sans}; font-size:{px(11)}px; font-weight:600; }}
span.dash {{ color:{color["accent"]}; font-weight:700; }}
a {{ color:{color["accent_ink"]}; text-decoration:none; }}
p.strong {{ font-weight:600; }}
span.work {{ {sans}; font-size:{px(13)}px; font-weight:600; }}
a.cell {{ {sans}; font-size:{px(12)}px; font-weight:600; }}
a.lead {{ {sans}; font-size:{px(12)}px; color:{color["ink_soft"]}; text-decoration:underline; }}
a.small {{ {sans}; font-size:{px(12)}px; }}
a.facts {{ {sans}; font-size:{px(13)}px; }}
a.src, span.src {{ {sans}; color:{color["accent_ink"]}; font-size:{px(14)}px; font-weight:600;
  vertical-align:super; text-decoration:none; }}
"""
