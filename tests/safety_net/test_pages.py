"""The pages: who opens them, what an officer reads and what not, and how the letter reads."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from nabij.access.permissions import Permission
from nabij.access.rules import scope
from nabij.directory.models import Professional
from nabij.households.models import Person
from nabij.kernel import clock
from nabij.plans.models import Action, Goal
from nabij.safety_net.commands.deciding import announce_decision
from nabij.safety_net.commands.taking import ask_back, take_question
from nabij.safety_net.models import NetQuestion
from nabij.safety_net.queries import waiting_in_my_areas
from tests.factories.cast import Cast
from tests.factories.net import Acts, Level, asking, make_decision, make_officer, make_question, make_rule

Enter = Callable[[Professional], Client]
OPEN, KNOWN, NOTHING, LOOK_AGAIN, ELSEWHERE = 200, 403, 404, 422, 303


def test_only_whose_work_it_is_opens_a_question(cast: Cast, acts: Acts, enter: Enter) -> None:
    made = make_decision(cast, acts)
    question, home = made.question_id, cast.household.pk
    pages = {
        reverse("safety_net:question", args=[question]): {"safety_net"},
        reverse("safety_net:asked_question", args=[question]): {"director", "stand_in", "helper"},
        reverse("safety_net:letter", args=[made.pk]): {"director", "stand_in", "helper"},
        reverse("safety_net:ask", args=[home]): {"director", "stand_in"},
        reverse("safety_net:questions"): {"safety_net"},
    }
    for who, professional in cast.everyone.items():
        client = enter(professional)
        for page, open_for in pages.items():
            status = client.get(page).status_code
            assert (status == OPEN) is (who in open_for), (who, page, status)


def test_an_officer_of_another_area_reads_nothing_and_the_leader_counts(cast: Cast, acts: Acts, enter: Enter) -> None:
    question = make_question(cast, acts)
    elsewhere = make_officer("Zoë Zuid", area=cast.elsewhere)
    assert enter(elsewhere).get(reverse("safety_net:question", args=[question.pk])).status_code == NOTHING
    assert waiting_in_my_areas(acts(cast.leader)) == 1
    board = enter(cast.leader).get(reverse("workspace:board")).content.decode()
    assert "1 vraag" in board
    assert question.asked not in board
    assert not [p for p in Permission if scope(acts(cast.policy), p, NetQuestion).exists()]


def test_beside_the_question_stands_of_the_plan_what_may_be_on_paper(cast: Cast, acts: Acts, enter: Enter) -> None:
    goals = [
        Goal.objects.create(household=cast.household, words="Een droog huis"),
        Goal.objects.create(household=cast.household, words=f"{cast.elif_.called} slaapt door"),
        Goal.objects.create(household=cast.household, words="Nooit meer bang", on_paper=False),
        Goal.objects.create(
            household=cast.household, about=cast.elif_, words="Van mezelf", own_plan=True, on_paper=False
        ),
    ]
    for goal, what in zip(goals, ("Bel de corporatie", "Zij belt", "Bel de politie", "Zelf bellen"), strict=True):
        Action.objects.create(household=cast.household, goal=goal, what=what, owner_professional=cast.samira)
    victor, page = enter(cast.safety_net), reverse("safety_net:question", args=[make_question(cast, acts).pk])
    text = victor.get(page).content.decode()
    assert "Een droog huis" in text
    assert "Acties: 0 gedaan, 1 open" in text
    assert "een doel met een naam erin" in text
    for word in (
        "slaapt",
        "Bel de corporatie",
        "bang",
        "politie",
        "Van mezelf",
        "Zelf bellen",
        cast.household.name,
        "Lindestraat",
        "Yilmaz",
    ):
        assert word not in text
    # The plan of another family of the area, of whom nothing was asked, is not theirs to read.
    NetQuestion.objects.update(state="withdrawn", withdrawn_because="opgelost")
    assert not scope(acts(cast.safety_net), Permission.SAFETY_NET_DECIDE, Goal).exists()
    assert victor.get(page).status_code == NOTHING


def test_from_the_phone_to_the_letter(cast: Cast, acts: Acts, enter: Enter) -> None:
    samira, ask = enter(cast.samira), reverse("safety_net:ask", args=[cast.household.pk])
    rule = make_rule()
    typed = {"name": f"{rule.name} – {rule.body}", "needs": "Een droog huis", "tried": "Alles", "asked": ""}
    refused = samira.post(ask, typed)
    assert refused.status_code == LOOK_AGAIN
    assert "Een droog huis" in refused.content.decode()
    assert samira.post(ask, typed | {"asked": "Geef urgentie"}).status_code == ELSEWHERE
    assert samira.post(ask, typed | {"asked": "Nog een", "name": "Onbekende regel"}).status_code == LOOK_AGAIN
    question, victor = NetQuestion.objects.get(), enter(cast.safety_net)
    assert question.rule == rule
    assert victor.post(reverse("safety_net:take", args=[question.pk])).status_code == ELSEWHERE
    today = {"_day": clock.today().day, "_month": clock.today().month, "_year": clock.today().year}
    form = {
        "outcome": "granted", "reason": "Ziek van het huis", "special": "Longen", "is_ruling": "on",
        "plain_words": "U krijgt voorrang.",
        **{f"{name}{part}": str(value) for name in ("starts_on", "ends_on") for part, value in today.items()},
    }  # fmt: skip
    decide = reverse("safety_net:decide", args=[question.pk])
    assert victor.post(decide, form).status_code == LOOK_AGAIN
    look = victor.post(decide, form | {"disproportionate": "Te hard"})["Location"]
    over = victor.get(look).content.decode()
    assert "U krijgt voorrang." in over
    assert ", en wie de regie heeft, krijgt bericht" in over
    assert not question.decisions.exists(), "nothing is final before it was looked over"
    assert "Longen" in victor.get(decide).content.decode(), "nothing is typed twice"
    assert victor.post(look).status_code == ELSEWHERE
    assert victor.get(look)["Location"] == decide
    decision = question.decisions.get()
    announce_decision(acts(cast.samira), decision.pk, on=clock.today())
    letter = samira.get(reverse("safety_net:letter", args=[decision.pk])).content.decode()
    assert "U krijgt voorrang." in letter
    assert "bezwaar maken tot en met" in letter
    assert "namens het college van burgemeester en wethouders" in letter, "Awb art. 10:10"
    assert "Longen" not in letter
    said = ("Geef urgentie", rule.name, "Alles wat u vroeg.", "Ziek van het huis", "Victor Vangnet, van het vangnet")
    assert not [words for words in said if words not in letter]


def test_the_letter_about_a_part_says_so_with_each_condition_and_an_interpreter(
    cast: Cast, acts: Acts, enter: Enter
) -> None:
    Person.objects.filter(pk=cast.elif_.pk).update(needs_interpreter=True)
    made = make_decision(
        cast,
        acts,
        outcome="partly",
        reason="Zij wordt geslagen.",
        conditions="Elke week bellen\n\nIn mei opnieuw kijken",
    )
    letter = enter(cast.samira).get(reverse("safety_net:letter", args=[made.pk])).content.decode()
    for words in (
        "Een deel van wat u vroeg.",
        ">Elke week bellen</li>",
        ">In mei opnieuw kijken</li>",
        "met een tolk",
        "tercümanla",
    ):
        assert words in letter
    assert "Vraag het adres aan uw regisseur." in letter
    assert "geslagen" not in letter
    Person.objects.update(needs_interpreter=False)
    letter = enter(cast.samira).get(reverse("safety_net:letter", args=[made.pk])).content.decode()
    assert "met een tolk" not in letter


def test_the_list_says_what_was_decided(cast: Cast, acts: Acts, enter: Enter) -> None:
    made = make_decision(cast, acts, Level.LAW)
    listed = reverse("safety_net:questions") + "?toon=decided"
    lists = ((cast.safety_net, listed), (cast.samira, reverse("safety_net:of_household", args=[cast.household.pk])))
    for who, page in lists:
        assert "kan niet" in enter(who).get(page).content.decode()
    assert "Een landelijke wet gaat niet opzij." in (
        enter(cast.samira).get(reverse("safety_net:ask", args=[cast.household.pk])).content.decode()
    )
    assert made.in_short == "kan niet"


def test_of_two_officers_the_second_is_told_who_was_first(cast: Cast, acts: Acts, enter: Enter) -> None:
    question, other = make_question(cast, acts), enter(make_officer())
    take_question(acts(cast.safety_net), question.pk)
    answered = other.post(reverse("safety_net:take", args=[question.pk]), follow=True).content.decode()
    assert "Victor Vangnet heeft deze vraag al opgepakt." in answered


@pytest.mark.parametrize("number", [2, 8])
def test_the_pages_ask_the_same_number_of_questions(
    cast: Cast, acts: Acts, enter: Enter, number: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _one in range(number):
        question = make_question(cast, acts)
    victor, samira = enter(cast.safety_net), enter(cast.samira)
    take_question(acts(cast.safety_net), question.pk)
    ask_back(acts(cast.safety_net), question.pk, words="Hoe lang al?")
    for client, name, args in (
        (victor, "questions", []), (victor, "question", [question.pk]), (victor, "decide", [question.pk]),
        (samira, "of_household", [cast.household.pk]), (samira, "asked_question", [question.pk]),
        (samira, "ask", [cast.household.pk]),
    ):  # fmt: skip
        with django_assert_max_num_queries(18):
            assert client.get(reverse(f"safety_net:{name}", args=args)).status_code == OPEN


def test_what_a_partner_does_is_agreed_and_never_a_ruling(cast: Cast, acts: Acts, enter: Enter) -> None:
    question = make_question(cast, acts, Level.PRACTICE)
    take_question(acts(cast.safety_net), question.pk)
    page = enter(cast.safety_net).get(reverse("safety_net:decide", args=[question.pk])).content.decode()
    assert "Met wie is het afgesproken?" in page
    assert "beschikking" not in page
    assert asking(Level.PRACTICE).rule.known == question.rule_id
