"""The board: who carries how much and what waits, without any family's story."""

from collections.abc import Callable
from datetime import timedelta

from django.test import Client

from nabij.access.actor import Actor
from nabij.directory.models import Professional
from nabij.households.models import Involvement
from nabij.kernel import clock
from nabij.workspace.queries.board import board_of
from tests.factories.cast import Cast
from tests.factories.households import make_household
from tests.workspace.story import make_action, make_goal, make_report, tell

Acts = Callable[[Professional], Actor]
Enter = Callable[[Professional], Client]


def test_the_leader_reads_no_words_of_any_family(cast: Cast, enter: Enter) -> None:
    tell(cast)
    make_report(cast, what="Er wordt veel geschreeuwd")
    html = enter(cast.leader).get("/team/").content.decode()
    story = [
        "droog huis",
        "Drinkt",
        "Rust met",
        "Woonstad",
        "Kookt",
        "schimmel",
        "geschreeuwd",
        "Zorgelijk",
        "Ayşe",
        "Jan de",
    ]
    assert [word for word in story if word in html] == []
    assert "De Vries – Yilmaz" in html


def test_everyone_of_the_team_stands_there_by_name_and_without_a_figure_of_what_is_late(
    cast: Cast, acts: Acts, enter: Enter
) -> None:
    make_action(make_goal(cast.household, "x"), "y", cast.samira, due_on=clock.today() - timedelta(days=9))
    make_household("Elders", area=cast.elsewhere, director=cast.samira)
    team = board_of(acts(cast.leader)).team
    assert [one.professional.name for one in team] == ["Carla Collega", "Lea Leider", "Samira Bakker", "Tom de Groot"]
    samira = team[2]
    assert (samira.directs, samira.words) == (1, "Regie bij 1")
    assert board_of(acts(cast.leader)).outlines[0].late == 1
    html = enter(cast.leader).get("/team/").content.decode()
    assert "actie te laat" not in html


def test_households_of_another_area_stay_out(cast: Cast, acts: Acts) -> None:
    make_household("Haven", area=cast.elsewhere, director=cast.stranger)
    make_household("Haven zoekt", area=cast.elsewhere)
    board = board_of(acts(cast.leader))
    assert [one.household for one in board.outlines] == [cast.household]
    assert board.waiting == []


def test_who_lies_still_is_grouped_by_organisation_and_the_family_stays_nameless(cast: Cast, acts: Acts) -> None:
    goal = make_goal(cast.household, "x")
    long_ago = clock.now() - timedelta(days=30)
    for owner in (cast.samira, cast.samira, cast.debt_helper, cast.fatma):
        make_action(goal, "y", owner, moved_at=long_ago)
    standing = board_of(acts(cast.leader)).standing
    assert [(group, [(one.name, one.number) for one in owners]) for group, owners in standing] == [
        ("Kredietbank", [("Mark Jansen", 1)]),
        ("Wijkteam Kolenbuurt", [("Samira Bakker", 2)]),
        ("Gezin en netwerk", [("mensen van het gezin en om hen heen", 1)]),
    ]


def test_a_contact_person_is_named_on_the_board_itself(cast: Cast, enter: Enter) -> None:
    sought = make_household("Aydın", area=cast.area)
    answer = enter(cast.leader).post(f"/team/{sought.pk}/contactpersoon/", {"professional": str(cast.tom.pk)})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/team/")
    seat = Involvement.objects.get(household=sought, seat="contact_person", ends_on=None)
    assert seat.professional == cast.tom
    assert "Tom de Groot zoekt contact" in enter(cast.leader).get("/team/").content.decode()


def test_it_says_what_is_wrong_and_changes_nothing(cast: Cast, enter: Enter) -> None:
    sought = make_household("Aydın", area=cast.area)
    client = enter(cast.leader)
    for given in ({}, {"professional": ""}, {"professional": "onzin"}):
        answer = client.post(f"/team/{sought.pk}/contactpersoon/", given)
        assert answer.status_code == 422
        assert "Kies wie er contact zoekt" in answer.content.decode()
    answer = client.post(f"/team/{cast.household.pk}/contactpersoon/", {"professional": str(cast.tom.pk)})
    assert answer.status_code == 422
    assert "al geopend" in answer.content.decode()
    assert not Involvement.objects.filter(seat="contact_person").exists()


def test_only_a_leader_of_that_area_names_anybody(cast: Cast, enter: Enter) -> None:
    sought = make_household("Haven", area=cast.elsewhere)
    url, given = f"/team/{sought.pk}/contactpersoon/", {"professional": str(cast.tom.pk)}
    assert enter(cast.leader).post(url, given).status_code == 404
    assert {enter(who).post(url, given).status_code for name, who in cast.everyone.items() if name != "leader"} == {403}
    assert enter(cast.leader).get(url).status_code == 405


def test_terms_of_this_week_are_counted(cast: Cast, enter: Enter) -> None:
    make_report(cast)
    html = enter(cast.leader).get("/team/").content.decode()
    assert "Deze week loopt af" in html
    assert "1 melding" in html
