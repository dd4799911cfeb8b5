"""`python -m tests.relevance`: measure, print, and fail under the bars (`make relevance`)."""

from __future__ import annotations

import argparse
import sys

from tests.relevance.measure import main

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", action="store_true", help="print every tuned query as well")
    sys.exit(main(each=parser.parse_args().each))
