"""`python -m nabij.demo`: fill the made-up municipality; does nothing when it is filled already."""

import sys

import django


def main() -> int:
    django.setup()
    from nabij.demo.filling import fill

    fill(say=lambda text: print(text, flush=True))
    return 0


if __name__ == "__main__":
    sys.exit(main())
