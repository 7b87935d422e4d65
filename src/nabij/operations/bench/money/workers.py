"""Processes that ask at the same moment, each with connections of its own."""

import multiprocessing
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from decimal import Decimal
from typing import Any
from uuid import UUID

import django
import psycopg
from django.db import connection

PROCESSES = 8
BETWEEN = 0.4  # seconds in which every process has its task and waits for the signal
FLOOR = (
    """
    SELECT id FROM ledger_budget
    WHERE id = %(budget)s AND closed_at IS NULL AND total - reserved - spent >= %(amount)s FOR NO KEY UPDATE
    """,
    """
    INSERT INTO ledger_payment (id, created_at, request, number, budget_id, is_loan, amount, payee, iban,
        proposed_iban, proposed_because, signed_at, pay_by, late_because)
    VALUES (%(payment)s, now(), %(request)s, 1, %(budget)s, false, %(amount)s, 'Winkel', 'NL91ABNA0417164300',
        '', '', now(), now(), '')
    """,
    """
    INSERT INTO ledger_posting (id, created_at, budget_id, payment_id, kind, key, number, booked_on, because, reference)
    VALUES (%(posting)s, now(), %(budget)s, %(payment)s, 'reserved', %(key)s, 1, now(), '', '')
    """,
    """
    INSERT INTO ledger_entry (id, created_at, posting_id, account, amount)
    VALUES (%(out)s, now(), %(posting)s, 'funds', -%(amount)s), (%(in)s, now(), %(posting)s, 'reserved', %(amount)s)
    """,
)


@contextmanager
def processes(count: int = PROCESSES) -> Iterator[ProcessPoolExecutor]:
    """Processes that know where this one is connected to."""
    where = {name: connection.settings_dict[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")}
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(count, context, initializer=_begin, initargs=(where,)) as pool:
        yield pool


def all_at_once(pool: ProcessPoolExecutor, task: Any, *arguments: Any, count: int = PROCESSES) -> list[Any]:
    """The same task in every process, begun at one moment; what each came to."""
    at = time.time() + BETWEEN
    return [one.result() for one in [pool.submit(task, at, *arguments) for _ in range(count)]]


def _begin(where: dict[str, Any]) -> None:
    django.setup()
    connection.settings_dict.update(where)


def reserve_some(at: float, budget: UUID, amount: Decimal, times: int) -> int:
    """How often the budget held it."""
    connection.ensure_connection()
    time.sleep(max(0.0, at - time.time()))
    accepted = sum(_reserve(budget, amount) for _ in range(times))
    connection.close()
    return accepted


def reserve_for(at: float, budget: UUID, amount: Decimal, seconds: float) -> int:
    """How often within so many seconds."""
    connection.ensure_connection()
    time.sleep(max(0.0, at - time.time()))
    count = 0
    while time.time() < at + seconds:
        count += _reserve(budget, amount)
    return count


def _reserve(budget: UUID, amount: Decimal) -> bool:
    from django.db import transaction

    from nabij.kernel import clock
    from nabij.kernel.errors import Refused
    from nabij.kernel.records import new_id
    from nabij.ledger.booking import ToPay, reserve
    from nabij.ledger.models import Budget
    from nabij.operations.bench.money.scene import IBAN, SAID

    try:
        with transaction.atomic():
            reserve(Budget(pk=budget), ToPay(new_id(), 1, amount, "Winkel", IBAN, clock.now()), SAID)
    except Refused:
        return False
    return True


def floor_for(at: float, budget: UUID, amount: Decimal, seconds: float) -> int:
    """The same rows by hand: the fewest statements that promise money and write why."""
    from nabij.kernel.records import new_id

    given = connection.get_connection_params()
    names = ("dbname", "user", "password", "host", "port")
    count = 0
    with psycopg.connect(**{name: given[name] for name in names if given.get(name)}) as plain:
        time.sleep(max(0.0, at - time.time()))
        while time.time() < at + seconds:
            ids = {name: new_id() for name in ("payment", "request", "posting", "out", "in")}
            told = {**ids, "key": f"reserved:{ids['payment']}", "budget": budget, "amount": amount}
            with plain.transaction():
                for statement in FLOOR:
                    plain.execute(statement, told)
            count += 1
    return count


def sign_together(at: float, user: UUID, request: UUID, threads: int, times: int) -> list[str]:
    """What each of these signatures came to: "" when it did, else what stood in its way."""
    said: list[str] = []
    ready = [threading.Thread(target=_sign, args=(at, user, request, times, said)) for _ in range(threads)]
    for one in ready:
        one.start()
    for one in ready:
        one.join()
    return said


def _sign(at: float, user: UUID, request: UUID, times: int, said: list[str]) -> None:
    from nabij.access.database import acting_as
    from nabij.accounts.models import User
    from nabij.budget.commands.signing import sign_request
    from nabij.households.actors import actor_for

    connection.ensure_connection()
    time.sleep(max(0.0, at - time.time()))
    for _again in range(times):
        try:
            with acting_as(user, wide=True):
                sign_request(actor_for(User.objects.get(pk=user)), request)
            said.append("")
        except Exception as problem:  # noqa: BLE001 -- it is counted, whatever it was
            said.append(repr(problem))
    connection.close()
