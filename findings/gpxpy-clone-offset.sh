#!/usr/bin/env bash
# gpxpy 1.6.2: the copy of a way west of Greenwich says its times in UTC, hours off.
#
# A time of a GPX file may have an offset (2027-05-03T09:00:00-05:00). Reading keeps it and writing
# gives it back. `clone()`, and copy.deepcopy of anything with such a time, makes the offset anew
# from its own name, which for -5 hours is "-5:00", two signs short of what it reads: it finds no
# hour there and takes 0. So all of America moves to UTC, while offsets of the east stay right. The
# clock's hand reads the same in the copy, nothing warns, and the change log of 1.6.2 names the loss
# as mended.
#
# Our `export/visits/gpx.py` writes no times and copies nothing.
#
# Seen: read 2027-05-03 09:00:00-05:00, copied 2027-05-03 09:00:00+00:00, written
# <time>2027-05-03T09:00:00Z</time>; east: 2027-05-03 09:00:00+02:00 twice
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install -q gpxpy==1.6.2
"$work/env/bin/python" -W error - <<'PYTHON'
import re
from datetime import datetime, timedelta

import gpxpy

WAY = (
    '<gpx version="1.1" creator="finding" xmlns="http://www.topografix.com/GPX/1/1">'
    '<wpt lat="42.3" lon="-71.1"><time>2027-05-03T09:00:00{}</time><name>School</name></wpt></gpx>'
)


def times(offset):
    read = gpxpy.parse(WAY.format(offset))
    copied = read.clone()
    written = re.search("<time>.*</time>", copied.to_xml())[0]
    return read.waypoints[0].time, copied.waypoints[0].time, written


read, copied, written = times("-05:00")
east = times("+02:00")
print(f"read {read}, copied {copied}, written {written}; east: {east[0]}, {east[1]}")
assert read == datetime.fromisoformat("2027-05-03T09:00:00-05:00")
assert read - copied == timedelta(hours=5), "the behaviour has changed"
assert written == "<time>2027-05-03T09:00:00Z</time>", "the behaviour has changed"
assert east[0] == east[1]
PYTHON
