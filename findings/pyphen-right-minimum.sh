#!/usr/bin/env bash
# pyphen 0.18.1: the two letters that it leaves at a word's end are three by its own dictionary.
#
# A hyphenation dictionary says at its top how few letters may stand before the first hyphen and
# behind the last: LEFTHYPHENMIN and RIGHTHYPHENMIN, 2 and 3 in hyph_en_US.dic, without which the
# patterns break words where English does not. LibreOffice, from which the file comes, keeps to it.
# pyphen skips these lines and takes 2 and 2 for every language, so that "proficiency" loses "cy" to
# the next line and "community" its "ty". Its parameters `left` and `right` are told as minimums
# that default to 2, and nothing says that the dictionary's own go unread, nor gives them to the
# caller. British English and two more of the dictionaries in the wheel are in the same case.
#
# So `ui/parts/syllables.py` says right=3; narrow columns broke such words before.
#
# Seen: hyph_en_US.dic asks for (2, 3), pyphen takes (2, 2); as made: pro-fi-cien-cy com-mu-ni-ty
# pos-si-bil-i-ty com-pe-ten-cy teach-er; as asked: pro-fi-ciency com-mu-nity pos-si-bil-ity
# com-pe-tency teacher; 4 of 50 dictionaries ask for more than 2: en_GB en_US mr_IN sa_IN
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q pyphen==0.18.1
"$work/env/bin/python" -W error - <<'PYTHON'
import re

import pyphen

WORDS = "proficiency community possibility competency teacher".split()


def least(path):
    """The letters that a dictionary wants left before the first hyphen and behind the last."""
    head = path.read_bytes()[:4000].decode("latin-1")
    found = dict(re.findall(r"^(LEFT|RIGHT)HYPHENMIN\s+(\d+)", head, re.MULTILINE))
    return int(found.get("LEFT", 2)), int(found.get("RIGHT", 2))


english = least(pyphen.LANGUAGES["en_US"])
made = pyphen.Pyphen(lang="en_US")
kept = pyphen.Pyphen(lang="en_US", left=english[0], right=english[1])
as_made = [made.inserted(word) for word in WORDS]
as_asked = [kept.inserted(word) for word in WORDS]
paths = set(pyphen.LANGUAGES.values())
unmet = sorted(path.name[5:-4] for path in paths if max(least(path)) > 2)
print(f"hyph_en_US.dic asks for {english}, pyphen takes {(made.left, made.right)}")
print(f"as made: {' '.join(as_made)}")
print(f"as asked: {' '.join(as_asked)}")
print(f"{len(unmet)} of {len(paths)} dictionaries ask for more than 2: {' '.join(unmet)}")
assert english == (2, 3)
assert (made.left, made.right) == (2, 2), "the behaviour has changed"
assert as_made[:2] == ["pro-fi-cien-cy", "com-mu-ni-ty"], "the behaviour has changed"
assert as_asked[:2] == ["pro-fi-ciency", "com-mu-nity"]
assert {"en_GB", "en_US"} <= set(unmet)
PYTHON
