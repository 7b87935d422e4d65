"""At the table: large, only what may be on paper, and one stays there."""

from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.plans.commands.actions import add_action
from nabij.plans.commands.goals import set_goal
from nabij.plans.commands.moving import move_action
from nabij.plans.commands.translating import translate_plan
from nabij.plans.models import Action, State
from tests.factories.cast import Cast
from tests.plans.conftest import Kitchen

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]


def _shared(cast: Cast, query: str = "") -> str:
    return reverse("plans:shared", args=[cast.household.pk]) + query


def test_only_what_may_be_on_paper_is_there(cast: Cast, acts: Acts, enter: Enter, kitchen: Kitchen) -> None:
    samira = acts(cast.samira)
    hidden = set_goal(samira, cast.household.pk, words="veilig slapen", on_paper=False)
    add_action(samira, hidden.pk, what="opvang zoeken", owner=cast.samira)
    add_action(samira, kitchen.dry.pk, what="aangifte doen", owner=cast.ayse, on_paper=False)
    move_action(samira, kitchen.lessons.pk, to=State.CANNOT, because="Jan had gedronken")
    page = enter(cast.samira).get(_shared(cast)).content.decode()
    assert "schimmel melden" in page
    for words in ("veilig slapen", "opvang zoeken", "aangifte doen", "gedronken", "taalles", "lukt niet"):
        assert words not in page


def test_names_are_hidden_everywhere_on_it(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    page = enter(cast.samira).get(_shared(cast, "?namen=verborgen")).content.decode()
    for name in ("Elif", "Murat", "Fatma", "Ayşe", "Vries"):
        assert name not in page
    assert "zoon 1 naar school brengen" in page
    assert "Samira Bakker" in page


def test_an_action_is_added_in_one_line_and_one_stays(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    samira = enter(cast.samira)
    add = reverse("plans:shared_action", args=[kitchen.dry.pk]) + "?namen=verborgen"
    answer = samira.post(add, {"what": "kamer  luchten", "owner": str(cast.jan.pk)})
    assert answer["Location"] == _shared(cast, "?namen=verborgen")
    made = Action.objects.get(what="kamer luchten")
    assert made.on_paper
    undo = reverse("plans:shared_remove", args=[made.pk]) + "?namen=verborgen"
    assert undo in samira.get(answer["Location"]).content.decode()
    assert samira.post(undo)["Location"] == answer["Location"]
    assert not Action.objects.filter(pk=made.pk).exists()


def test_a_line_without_somebody_is_asked_again_with_what_was_typed(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    answer = enter(cast.samira).post(reverse("plans:shared_action", args=[kitchen.dry.pk]), {"what": "luchten"})
    assert answer.status_code == 422
    assert 'value="luchten"' in answer.content.decode()


def test_done_is_one_button_and_one_back(cast: Cast, enter: Enter, kitchen: Kitchen) -> None:
    samira = enter(cast.samira)
    page = samira.post(reverse("plans:shared_move", args=[kitchen.report.pk, "gedaan"]), follow=True)
    assert "<s>schimmel melden</s>" in page.content.decode()
    move = kitchen.report.moves.get()
    back = samira.post(reverse("plans:shared_move_back", args=[move.pk]))
    assert back["Location"] == _shared(cast)
    kitchen.report.refresh_from_db()
    assert kitchen.report.is_open


def test_nothing_hidden_is_touched_from_there(cast: Cast, acts: Acts, enter: Enter, kitchen: Kitchen) -> None:
    hidden = set_goal(acts(cast.samira), cast.household.pk, words="veilig", on_paper=False)
    answer = enter(cast.samira).post(
        reverse("plans:shared_action", args=[hidden.pk]), {"what": "iets", "owner": str(cast.jan.pk)}
    )
    assert answer.status_code == 404


def test_the_familys_language_stands_on_its_paper_with_the_dutch_beneath(
    cast: Cast, enter: Enter, kitchen: Kitchen
) -> None:
    samira = enter(cast.samira)
    page = reverse("plans:translating", args=[cast.household.pk])
    typed = {f"doel-{kitchen.dry.pk}": "Kuru bir ev istiyoruz", f"actie-{kitchen.report.pk}": "küfü bildirmek"}
    paper = samira.post(page, typed, follow=True).content.decode()
    for words in ("Kuru bir ev istiyoruz", "küfü bildirmek", "wij willen een droog huis", "schimmel melden"):
        assert words in paper
    dutch = samira.get(reverse("plans:fridge", args=[cast.household.pk])).content.decode()
    assert "Kuru" not in dutch


def test_other_words_lose_their_translation(cast: Cast, acts: Acts, enter: Enter, kitchen: Kitchen) -> None:
    translate_plan(acts(cast.samira), cast.household.pk, goals={kitchen.dry.pk: "kuru ev"}, actions={})
    said = {"words": "een warm huis", "about": "", "on_paper": "on", "version": "1"}
    enter(cast.samira).post(reverse("plans:goal_edit", args=[kitchen.dry.pk]), said)
    kitchen.dry.refresh_from_db()
    assert kitchen.dry.words_translated == ""
