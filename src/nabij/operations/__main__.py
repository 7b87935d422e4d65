"""What `./nabij` hands on once its environment stands: `python -m nabij.operations <command> …`."""

import importlib
import sys

from nabij.operations.municipality import Refused
from nabij.operations.postgres import CannotStart

# By name, because some of these floors do not know each other; each has `main(arguments) -> exit code`.
COMMANDS = {
    "demo": "nabij.operations.commands.demo",
    "serve": "nabij.operations.commands.serve",
    "worker": "nabij.operations.commands.worker",
    "municipality": "nabij.operations.commands.municipality",
    "import": "nabij.operations.commands.importing",
    "bench": "nabij.operations.bench",
    "shape": "nabij.operations.commands.shape",
    "check": "nabij.operations.commands.check",
    "fix": "nabij.operations.commands.fix",
    "lock": "nabij.operations.commands.lock",
}


def main(arguments: list[str]) -> int:
    """Run one command; what cannot be done is said in one sentence."""
    command, *rest = arguments
    try:
        return int(importlib.import_module(COMMANDS[command]).main(rest))
    except (Refused, CannotStart, PermissionError) as problem:
        print(f"nabij: {problem}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
