"""Going through the ledger at random, and how many sown mistakes that finds."""

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from nabij.operations.bench.money.machine import LedgerMachine
from nabij.operations.bench.money.mutants import MUTANTS, Mutant, sown

# A mistake shows within so many runs, or it is not found; a wrong run is not made shorter, for nobody reads it.
TRIES, STEPS = 120, 40


def go_through(runs: int, steps: int) -> None:
    """So many runs of so many steps. Raises AssertionError, or what the database says, at the first wrong cent."""
    run_state_machine_as_test(LedgerMachine, settings=_settings(runs, steps, tuple(Phase)))


def survivors(mutants: tuple[Mutant, ...] = MUTANTS) -> list[Mutant]:
    """The sown mistakes that were not found."""
    return [one for one in mutants if not _is_found(one)]


def _is_found(mutant: Mutant) -> bool:
    with sown(mutant):
        try:
            run_state_machine_as_test(LedgerMachine, settings=_settings(TRIES, STEPS, (Phase.generate,)))
        except Exception:  # noqa: BLE001 -- whatever stands in its way has found it
            return True
    return False


def _settings(runs: int, steps: int, phases: tuple[Phase, ...]) -> settings:
    return settings(
        max_examples=runs, stateful_step_count=steps, phases=phases, deadline=None, database=None, derandomize=True,
        print_blob=False, report_multiple_bugs=False, suppress_health_check=list(HealthCheck),
    )  # fmt: skip
