"""`python -m generator`: the same as the script `digest`."""

import sys

from generator.cli import main

if __name__ == "__main__":
    sys.exit(main())
