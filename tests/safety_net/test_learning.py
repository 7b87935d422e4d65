"""A decision becomes a precedent: rewritten without names, read by who decided, pointed at until they are gone."""

import pytest

from nabij.kernel.errors import Refused
from nabij.precedents.models import Precedent
from nabij.safety_net.commands.learning import make_precedent
from tests.factories.cast import Cast
from tests.factories.net import Acts, make_decision, make_officer

WORDS = {"facts": "Een gezin in een nat huis, drie kinderen met longklachten.", "given": "Urgentie.",
         "because": "Wachten maakt hen zieker."}  # fmt: skip


def test_a_decision_is_learned_from_once_and_without_a_name(cast: Cast, acts: Acts) -> None:
    made, victor = make_decision(cast, acts), acts(cast.safety_net)
    with pytest.raises(Refused, match="Elif") as refused:
        make_precedent(victor, made.pk, words=WORDS | {"facts": "Elif hoest."})
    assert refused.value.field == "facts"
    with pytest.raises(Refused):
        make_precedent(acts(make_officer()), made.pk, words=WORDS)
    for _twice in range(2):
        make_precedent(victor, made.pk, words=WORDS)
    [kept] = Precedent.objects.all()
    assert (kept.decision, kept.rule, kept.outcome, kept.domain) == (made.pk, made.rule, "given", "Wonen")
