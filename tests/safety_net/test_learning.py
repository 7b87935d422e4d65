"""A decision becomes a precedent: rewritten without names, read by who decided, pointed at until they are gone."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from nabij.directory.models import Professional
from nabij.households.clocks import read_clocks
from nabij.kernel import clock
from nabij.kernel.errors import Denied, NotFound, Refused
from nabij.notices.models import Notice
from nabij.obstacles.commands.answering import join_rules
from nabij.precedents.commands import keeping
from nabij.precedents.commands.proposing import Adopted, Proposal, adopt_rule, propose_rule
from nabij.precedents.models import Precedent
from nabij.safety_net.commands.deciding import announce_decision, decide_anew
from nabij.safety_net.commands.learning import make_precedent, note_what_came
from nabij.safety_net.models import NetDecision
from nabij.safety_net.queries import net_rows
from tests.factories.cast import Cast
from tests.factories.net import Acts, deciding, make_decision, make_officer, make_rule

Enter = Callable[[Professional], Client]
OPEN, LOOK_AGAIN, ELSEWHERE = 200, 422, 303

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


def test_who_directs_tells_what_came_of_it_and_it_goes_along_with_the_precedent(cast: Cast, acts: Acts) -> None:
    made, samira = make_decision(cast, acts), acts(cast.samira)
    with pytest.raises(Refused, match="Elif") as refused:
        note_what_came(samira, made.pk, words="Elif slaapt weer.")
    assert refused.value.field == "came_of_it"
    for other in (cast.safety_net, cast.debt_helper, cast.leader):
        with pytest.raises((Denied, NotFound)):
            note_what_came(acts(other), made.pk, words="Zij slapen weer.")
    note_what_came(samira, made.pk, words="Zij slapen weer.")
    make_precedent(acts(cast.safety_net), made.pk, words=WORDS)
    assert Precedent.objects.get().came_of_it == "Zij slapen weer.", "written first, and not lost"
    decide_anew(acts(cast.safety_net), made.pk, deciding=deciding(outcome="refused", starts_on=None, ends_on=None))
    anew = NetDecision.objects.get(replaces=made)
    note_what_came(samira, anew.pk, words="Zij slapen weer, en de jongste gaat naar school.")
    assert Precedent.objects.get().came_of_it.endswith("school."), "also what came later"


def test_my_day_asks_what_came_of_it_when_the_term_is_over_until_it_is_written(cast: Cast, acts: Acts) -> None:
    made, samira = make_decision(cast, acts, ends_on=clock.today() + timedelta(days=1)), acts(cast.samira)
    announce_decision(samira, made.pk, on=clock.today())

    def due(who: Professional = cast.samira) -> set[str]:
        rows = read_clocks(net_rows(acts(who), clock.today() + timedelta(days=7)))
        return {one.clock for one in rows if one.thing == made.question_id}

    assert due() == {"net_ends"}
    with clock.held(clock.now() + timedelta(days=60)):
        assert due() == {"net_came"}
        assert not due(cast.safety_net)
        assert not due(cast.debt_helper)
        note_what_came(samira, made.pk, words="Zij wonen droog.")
        assert not due()


def test_the_page_says_which_name_to_leave_out_and_both_read_what_came(cast: Cast, acts: Acts, enter: Enter) -> None:
    made = make_decision(cast, acts)
    page, samira = reverse("safety_net:what_came", args=[made.pk]), enter(cast.samira)
    typed = {"came_of_it": "Ayşe slaapt weer.", "read": "on"}
    answer = samira.post(page, typed)
    assert answer.status_code == LOOK_AGAIN
    assert "Haal deze namen weg: Ayşe." in answer.content.decode()
    assert "Ayşe slaapt weer." in answer.content.decode(), "what was typed stays"
    assert samira.post(page, typed | {"came_of_it": "Zij slaapt weer."}).status_code == ELSEWHERE
    for who, name in ((cast.samira, "asked_question"), (cast.safety_net, "question")):
        shown = enter(who).get(reverse(f"safety_net:{name}", args=[made.question_id])).content.decode()
        assert "Zij slaapt weer." in shown
    assert enter(cast.safety_net).get(page).status_code != OPEN


def test_who_asked_first_hears_that_nobody_needs_to_ask_any_more(cast: Cast, acts: Acts) -> None:
    made, victor = make_decision(cast, acts), acts(cast.safety_net)
    make_precedent(victor, made.pk, words=WORDS)
    [kept] = Precedent.objects.all()
    proposal = Proposal(
        what="Urgentie voor wie ziek wordt van het huis", role="director", law="Huisvestingswet", because="Steeds ja",
        text="De regisseur mag het geven.", last_day=clock.today() + timedelta(days=90), owner=cast.policy,
    )  # fmt: skip
    learned = propose_rule(victor, cast.area.pk, precedents=[kept.pk], proposal=proposal)
    adopt_rule(acts(cast.mandate_giver), learned.pk, adopted=Adopted(article="Besluit 9", text="Dit mag."))
    told = dict(Notice.objects.filter(kind__startswith="precedents:").values_list("addressee__name", "kind"))
    assert told[cast.samira.name] == "precedents:from-your-question"
    [to_her] = Notice.objects.filter(kind="precedents:from-your-question")
    assert (to_her.household, to_her.facts) == (None, {"what": proposal.what})


def test_nothing_that_is_written_about_a_precedent_names_who_it_was(cast: Cast, acts: Acts) -> None:
    """An officer knows names by the question; who makes policy and every director read what is made of it."""
    victor, made = acts(cast.safety_net), make_decision(cast, acts)
    kept = make_precedent(victor, made.pk, words=WORDS).precedent
    assert kept
    said = {
        "what": "Urgentie bij vocht", "role": "director", "text": "De regisseur mag.", "law": "Huisvestingswet",
        "because": "Steeds ja.", "last_day": clock.today() + timedelta(days=90), "owner": cast.policy,
    }  # fmt: skip
    for name in ("what", "text", "law", "because"):
        named = Proposal(**said | {name: "Zoals bij Elif Yilmaz."})  # type: ignore[arg-type]
        with pytest.raises(Refused, match="Haal deze namen weg: Elif, Yilmaz"):
            propose_rule(victor, cast.area.pk, precedents=[kept], proposal=named)
    with pytest.raises(Refused, match="Haal deze namen weg: Elif"):
        keeping.note_what_came(victor, kept, words="Elif slaapt weer.")
    with pytest.raises(Refused, match="Haal deze namen weg: Elif"):
        keeping.withdraw_precedent(victor, kept, because="Elif verhuisde.")


def test_what_turned_out_to_be_national_law_becomes_no_mandate(cast: Cast, acts: Acts) -> None:
    victor, made = acts(cast.safety_net), make_decision(cast, acts)
    kept = make_precedent(victor, made.pk, words=WORDS).precedent
    assert kept
    proposal = Proposal(
        what="Urgentie bij vocht", role="director", text="De regisseur mag.", law="Huisvestingswet",
        because="Steeds ja.", last_day=clock.today() + timedelta(days=90), owner=cast.policy,
    )  # fmt: skip
    learned = propose_rule(victor, cast.area.pk, precedents=[kept], proposal=proposal)
    join_rules(acts(cast.policy), made.rule_id, into=make_rule("law").pk)
    with pytest.raises(Refused, match="landelijke wet"):
        adopt_rule(acts(cast.mandate_giver), learned.pk, adopted=Adopted(article="art. 9", text="Mag."))
    with pytest.raises(Refused, match="landelijke wet"):
        propose_rule(victor, cast.area.pk, precedents=[kept], proposal=proposal)
