"""Five officers take the same question at the same moment, each in a process of their own: one has it."""

import time
from uuid import UUID

import pytest
from django.db import connection

from nabij.access.database import acting_as
from nabij.accounts.models import User
from nabij.audit.models import Event
from nabij.households.actors import actor_for
from nabij.kernel.errors import Refused
from nabij.notices.models import Notice
from nabij.operations.bench.money.workers import BETWEEN, processes
from nabij.safety_net.commands.asking import ask_safety_net
from nabij.safety_net.commands.taking import take_question
from nabij.safety_net.models import NetQuestion
from tests.factories.cast import Cast
from tests.factories.net import asking, make_officer

OFFICERS = 5


def take(at: float, user: UUID, question: UUID) -> str:
    """What the officer reads: nothing when it is theirs, else why not."""
    connection.ensure_connection()
    time.sleep(max(0.0, at - time.time()))
    try:
        with acting_as(user, wide=True):
            take_question(actor_for(User.objects.get(pk=user)), question)
    except Refused as refused:
        return refused.message
    finally:
        connection.close()
    return ""


@pytest.mark.slow
@pytest.mark.usefixtures("own_database")
def test_of_five_officers_at_once_one_has_it_and_the_others_read_who() -> None:
    with acting_as(None, wide=True):
        cast = Cast()
        assert cast.samira.user
        question = ask_safety_net(actor_for(cast.samira.user), cast.household.pk, asking=asking()).pk
        made = [make_officer(f"Officier {number}") for number in range(OFFICERS)]
        officers = [one.user_id for one in made if one.user_id]
    connection.close()
    with processes(OFFICERS) as pool:
        at = time.time() + BETWEEN
        said = [one.result() for one in [pool.submit(take, at, who, question) for who in officers]]
    with acting_as(None, wide=True):
        taken = NetQuestion.objects.select_related("taken_by").get(pk=question)
        assert taken.taken_by is not None
        assert sorted(said) == ["", *[f"{taken.taken_by.name} heeft deze vraag al opgepakt."] * (OFFICERS - 1)]
        assert taken.taken_by.user_id == officers[said.index("")]
        assert Notice.objects.filter(kind="safety_net:taken", addressee=cast.samira.user).count() == 1
        assert Event.objects.filter(name="safety_net:question:taken").count() == 1
