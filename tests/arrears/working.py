"""Works on a file of signals in a process of its own, to be killed: `python -m tests.arrears.working <file> <lines>`.

It says a line after each step.
"""

import sys
from importlib import import_module
from uuid import UUID

import django

django.setup()
steps = import_module("nabij.arrears.steps")
acting_as = import_module("nabij.access.database").acting_as


def main(file: UUID, lines: int) -> None:
    """One step after another, each in its transaction, until there is no more."""
    vars(steps)["LINES_A_STEP"] = lines
    more = True
    while more:
        with acting_as(None, wide=True):
            more = steps.work_on(file)
        sys.stdout.write("step\n")
        sys.stdout.flush()


main(UUID(sys.argv[1]), int(sys.argv[2]))
