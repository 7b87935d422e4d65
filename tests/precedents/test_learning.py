"""From what is decided again and again to what nobody has to ask any more."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from nabij.access.permissions import Role
from nabij.discretion.commands import withdraw_mandate
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.kernel.records import new_id
from nabij.notices.models import Notice
from nabij.precedents import queries
from nabij.precedents.commands import keeping, proposing, publishing, reading
from nabij.precedents.commands.proposing import Adopted, Proposal
from nabij.precedents.measuring import forget_asked, write_asked
from nabij.precedents.models import LearnedRule, Precedent, PublicText
from tests.factories.cast import Cast
from tests.factories.obstacles import make_rule
from tests.factories.people import make_professional
from tests.factories.precedents import make_precedent

Acts = Callable[..., Any]
Stage = LearnedRule.Stage
ARTICLE = Adopted(article="Mandaatbesluit, artikel 9", text="De regisseur ziet af van de tweede offerte.")


@pytest.fixture
def lift(cast: Cast) -> Precedent:
    rule = make_rule("Twee offertes bij een hulpmiddel", level="policy", body="Waterstad")
    return make_precedent(rule, cast.area, cast.safety_net)


def proposal(cast: Cast, **other: Any) -> Proposal:
    words: dict[str, Any] = {
        "what": "Een hulpmiddel zonder tweede offerte", "role": "director", "law": "Wmo 2015 art. 2.3.5",
        "text": "De regisseur mag afzien van de tweede offerte.", "because": "Drie keer gevraagd, drie keer ja.",
        "last_day": clock.today() + timedelta(days=365), "owner": cast.policy,
    }  # fmt: skip
    return Proposal(**words | other)


def proposed(cast: Cast, acts: Acts, lift: Precedent) -> LearnedRule:
    officer = acts(cast.safety_net)
    return proposing.propose_rule(officer, cast.area.pk, precedents=[lift.pk], proposal=proposal(cast))


def told(kind: str) -> list[Any]:
    return list(Notice.objects.filter(kind=f"precedents:{kind}").values_list("addressee__name", flat=True))


def test_a_precedent_becomes_a_mandate_and_the_next_need_not_ask(cast: Cast, acts: Acts, lift: Precedent) -> None:
    learned = proposed(cast, acts, lift)
    assert learned.stage == Stage.PROPOSED
    assert told("proposed") == [cast.mandate_giver.name]
    proposing.adopt_rule(acts(cast.mandate_giver), learned.pk, adopted=ARTICLE)
    learned.refresh_from_db()
    assert learned.mandate is not None
    assert (learned.stage, learned.mandate.owner) == (Stage.COUNTS, cast.policy)
    assert (told("adopted"), told("owned")) == ([cast.safety_net.name], [cast.policy.name])
    assert queries.with_mandates(acts(cast.samira), [lift])[0].mine
    assert queries.with_mandates(acts(cast.tom), [lift], area=cast.area.pk)[0].mine, "a stand-in acts as the director"
    leader = queries.with_mandates(acts(cast.leader), [lift])[0]
    assert leader.mandate, "others read that there is one, and for whom"
    assert not leader.mine
    assert not queries.with_mandates(acts(cast.samira), [lift], area=cast.elsewhere.pk)[0].mine


def test_when_the_mandate_is_withdrawn_or_ends_it_says_so_everywhere_at_once(
    cast: Cast, acts: Acts, lift: Precedent
) -> None:
    learned = proposed(cast, acts, lift)
    giver = acts(cast.mandate_giver)
    proposing.adopt_rule(giver, learned.pk, adopted=ARTICLE)
    mandate = queries.learned_from(giver, lift)[0].mandate
    assert mandate
    assert mandate.ends_on
    with clock.held(clock.now() + timedelta(days=367)):
        assert queries.learned_from(giver, lift)[0].stage == Stage.ENDED
        assert queries.with_mandates(acts(cast.samira), [lift])[0].mandate is None
    withdraw_mandate(giver, mandate.pk, because="De regel is veranderd")
    assert queries.learned_from(giver, lift)[0].stage == Stage.WITHDRAWN
    assert queries.with_mandates(acts(cast.samira), [lift])[0].mandate is None


def test_a_proposal_is_declined_with_a_reason_that_the_proposer_hears(cast: Cast, acts: Acts, lift: Precedent) -> None:
    learned, giver = proposed(cast, acts, lift), acts(cast.mandate_giver)
    with pytest.raises(Refused):
        proposing.decline_rule(giver, learned.pk, because="")
    proposing.decline_rule(giver, learned.pk, because="Eerst een jaar kijken")
    assert told("declined") == [cast.safety_net.name]
    with pytest.raises(Refused):
        proposing.adopt_rule(giver, learned.pk, adopted=ARTICLE)
    assert proposed(cast, acts, lift).waits, "and it can be proposed anew"


def test_what_cannot_be_proposed(cast: Cast, acts: Acts, lift: Precedent) -> None:
    officer, here = acts(cast.safety_net), cast.area.pk
    law = make_precedent(make_rule(), cast.area, cast.safety_net)
    for grounds in ([], [law.pk], [law.pk, lift.pk]):
        with pytest.raises(Refused):
            proposing.propose_rule(officer, here, precedents=grounds, proposal=proposal(cast))
    for wrong in ({"last_day": clock.today()}, {"subject": "spend"}, {"text": " "}):
        with pytest.raises(Refused):
            proposing.propose_rule(officer, here, precedents=[lift.pk], proposal=proposal(cast, **wrong))
    proposed(cast, acts, lift)
    with pytest.raises(Refused):
        proposed(cast, acts, lift)
    with pytest.raises(NotFound):
        proposing.propose_rule(acts(cast.samira), here, precedents=[lift.pk], proposal=proposal(cast))


def test_nobody_answers_their_own_proposal_and_only_the_giver_answers(cast: Cast, acts: Acts, lift: Precedent) -> None:
    learned = proposed(cast, acts, lift)
    with pytest.raises(Denied):
        proposing.adopt_rule(acts(cast.policy), learned.pk, adopted=ARTICLE)
    LearnedRule.objects.update(proposed_by=cast.mandate_giver)
    with pytest.raises(Refused):
        proposing.adopt_rule(acts(cast.mandate_giver), learned.pk, adopted=ARTICLE)


def test_a_precedent_is_withdrawn_with_a_reason_and_can_come_back(cast: Cast, acts: Acts, lift: Precedent) -> None:
    officer = acts(cast.safety_net)
    with pytest.raises(Refused):
        keeping.withdraw_precedent(officer, lift.pk, because="")
    keeping.withdraw_precedent(officer, lift.pk, because="De verordening is veranderd")
    assert lift not in queries.precedents(acts(cast.samira))
    assert lift in queries.precedents(acts(cast.samira), past=True)
    keeping.restore_precedent(officer, lift.pk)
    assert lift in queries.precedents(acts(cast.samira))
    keeping.note_what_came(officer, lift.pk, words="Zij komt weer boven")
    with pytest.raises(Denied):
        keeping.note_what_came(acts(cast.samira), lift.pk, words="x")


def test_the_figures_count_questions_again_and_questions_spared(cast: Cast, acts: Acts, lift: Precedent) -> None:
    rule, question = lift.rule, new_id()
    Precedent.objects.update(decided_on=clock.today() - timedelta(days=40))
    for ago in (60, 20, 10):
        with clock.held(clock.now() - timedelta(days=ago)):
            write_asked(new_id(), rule, cast.area)
    for _second_click in range(2):
        write_asked(question, rule, cast.area, seen=[lift.pk, new_id()])
    key = new_id()
    for _second_click in range(2):
        seen = reading.note_enough(acts(cast.samira), lift.pk, key=key)
    row = queries.learning(acts(cast.policy))[0]
    assert (row.asked.times, row.asked.again, row.spared, row.days) == (4, 3, 1, None)
    reading.take_enough_back(acts(cast.samira), seen.pk)
    forget_asked(question)
    proposing.adopt_rule(acts(cast.mandate_giver), proposed(cast, acts, lift).pk, adopted=ARTICLE)
    row = queries.learning(acts(cast.policy))[0]
    assert (row.asked.times, row.spared, row.days, row.counts) == (3, 0, 60, True)


def test_the_public_text_is_written_by_one_and_approved_by_another(cast: Cast, acts: Acts) -> None:
    town = cast.area.parent
    assert town is not None
    bea = make_professional("Bea Stadsbreed", Role.POLICY_OFFICER, area=town, organisation="Gemeente")
    greta = make_professional("Greta Stadsbreed", Role.MANDATE_GIVER, area=town, organisation="Gemeente")
    text = publishing.write_public_text(
        acts(bea), town.pk, title="Zo beslissen wij", body="Ongelijk is niet oneerlijk."
    )
    assert queries.public_text() is None
    with pytest.raises(Refused):
        publishing.write_public_text(acts(bea), town.pk, title="Nog een", body="Tekst")
    with pytest.raises(Denied):
        publishing.approve_public_text(acts(bea), text.pk)
    publishing.approve_public_text(acts(greta), text.pk)
    assert queries.public_text() == text
    with pytest.raises(Refused):
        publishing.change_public_text(acts(bea), text.pk, title="Anders", body="Tekst")
    assert PublicText.objects.count() == 1
