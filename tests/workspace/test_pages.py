"""Who opens which page, and what each of them sees there."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.test import Client

from nabij.audit.models import Look
from nabij.directory.models import Professional
from nabij.households.models import Household, Involvement
from nabij.kernel import clock
from nabij.kernel.working_days import add_working_days
from tests.factories.cast import Cast
from tests.factories.households import make_household, make_person, member, seat
from tests.factories.journal import make_note, make_weighing
from tests.workspace.story import good, hard, make_action, make_goal, tell

Enter = Callable[[Professional], Client]
AT_TABLE = {"director", "stand_in", "helper", "helper_for_one"}
KNOWS_OF_IT = {"leader", "intake", "privacy"}


@pytest.fixture
def told(cast: Cast) -> Cast:
    tell(cast)
    return cast


def page(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


@pytest.mark.parametrize("path", ["", "verloop/"])
def test_only_who_sits_at_the_table_reads_a_household(told: Cast, enter: Enter, path: str) -> None:
    statuses = {
        name: enter(who).get(f"/huishoudens/{told.household.pk}/{path}").status_code
        for name, who in told.everyone.items()
    }
    expected = {name: 200 if name in AT_TABLE else 403 if name in KNOWS_OF_IT else 404 for name in told.everyone}
    assert statuses == expected


def test_everyone_has_a_day_and_overseers_their_own_place(told: Cast, enter: Enter) -> None:
    answers = {name: enter(who).get("/mijn-dag/") for name, who in told.everyone.items()}
    assert {name for name, answer in answers.items() if answer.status_code == 302} == {"privacy", "administrator"}
    assert answers["privacy"].headers["Location"] == "/inzage/"
    assert answers["administrator"].headers["Location"] == "/gebieden/"
    assert {answer.status_code for answer in answers.values()} == {200, 302}


@pytest.mark.parametrize("url", ["/huishoudens/", "/zoeken/"])
def test_everyone_may_list_and_search_within_their_own(told: Cast, enter: Enter, url: str) -> None:
    assert {enter(who).get(url).status_code for who in told.everyone.values()} == {200}


def test_only_the_leader_sees_the_board(told: Cast, enter: Enter) -> None:
    statuses = {name: enter(who).get("/team/").status_code for name, who in told.everyone.items()}
    assert {name for name, status in statuses.items() if status == 200} == {"leader"}
    assert set(statuses.values()) == {200, 403}


def test_a_list_holds_what_one_may_know_of(told: Cast, enter: Enter) -> None:
    make_household("Geheim van de haven", area=told.elsewhere)
    seen = {name for name, who in told.everyone.items() if "De Vries – Yilmaz" in page(enter(who), "/huishoudens/")}
    assert seen == (AT_TABLE | KNOWS_OF_IT) - {"privacy"}  # for whom a household is its number
    haven = {name for name, who in told.everyone.items() if "Geheim van de haven" in page(enter(who), "/huishoudens/")}
    assert haven == set()


def test_the_page_begins_with_the_question_and_the_one_to_call(told: Cast, enter: Enter) -> None:
    html = page(enter(told.debt_helper), f"/huishoudens/{told.household.pk}/")
    main = html[html.index('id="inhoud"') :]
    words = ["Wij willen een droog huis", "Eerst vroeg het gezin", "Regisseur", "Samira Bakker", "vrijdag Tom de Groot"]
    places = [main.index(word) for word in words]
    assert places == sorted(places)
    assert main.index('href="tel:') < main.index("Wie hier wonen")


def test_what_goes_well_stands_before_what_is_hard(told: Cast, enter: Enter) -> None:
    html = page(enter(told.samira), f"/huishoudens/{told.household.pk}/")
    assert html.index("Wil hulp sinds september") < html.index("Drinkt, is somber")
    assert html.index("Ze eten elke avond samen") < html.index("Schimmel in twee slaapkamers")


def test_what_is_not_for_the_table_is_folded_away_and_only_for_who_sits_there_wholly(told: Cast, enter: Enter) -> None:
    hard(told.household, "Jan drinkt", told.murat, leads_to="ruzie in de avond", on_paper=False)
    url = f"/huishoudens/{told.household.pk}/"
    html = page(enter(told.samira), url)
    assert html.count("Niet voor aan tafel (1)") == 2
    opened = re.sub(r"<details class=.nb-disclosure.*?</details>", "", html, flags=re.DOTALL)
    assert "Jan drinkt" in html
    assert "Jan drinkt" not in opened
    html = page(enter(told.mentor), url)
    assert "Jan drinkt" not in html
    assert "Niet voor aan tafel" not in html


def test_there_is_one_red_thing_at_most(told: Cast, enter: Enter) -> None:
    make_weighing(
        told.household, told.samira, outcome="help", step=5, weighed_on=clock.today().replace(year=2020),
        look_again_on=clock.today(),
    )  # fmt: skip
    html = page(enter(told.samira), f"/huishoudens/{told.household.pk}/")
    assert html.count('class="nb-alert"') == 1
    assert "schimmel wordt gemeten" in html[html.index('class="nb-alert"') :]


def test_unsafe_and_due_comes_before_a_late_action(told: Cast, enter: Enter) -> None:
    told.household.safety_weighings.all().delete()
    make_weighing(
        told.household, told.samira, outcome="help", step=5, weighed_on=clock.today().replace(year=2020),
        look_again_on=clock.today(),
    )  # fmt: skip
    html = page(enter(told.samira), f"/huishoudens/{told.household.pk}/")
    assert html.count('class="nb-alert"') == 1
    assert "Kijk opnieuw naar de veiligheid" in html


def test_the_line_about_safety_is_for_those_who_direct(told: Cast, enter: Enter) -> None:
    url = f"/huishoudens/{told.household.pk}/"
    seen = {name for name in AT_TABLE if "Veiligheid: laatst bekeken" in page(enter(told.everyone[name]), url)}
    assert seen == {"director", "stand_in"}


def test_the_mentor_sees_murats_part_and_nothing_of_the_others(told: Cast, enter: Enter) -> None:
    make_note(told.household, told.samira, "Murat was op tijd.", about=told.murat)
    secrets = [
        "Drinkt",
        "droog huis",
        "nieuw huis",
        "Rust met het geld",
        "Kookt voor",
        "Ayşe liet",
        "Woonstad",
        "Fatma",
    ]
    for path in ("", "verloop/"):
        html = page(enter(told.mentor), f"/huishoudens/{told.household.pk}/{path}")
        assert [word for word in secrets if word in html] == []
        assert "Murat" in html
    html = page(enter(told.mentor), f"/huishoudens/{told.household.pk}/")
    assert "Elke maandag even praten met Murat" in html
    assert "U bent hier voor" in html


def test_while_contact_is_sought_the_page_says_that_nobody_directs(cast: Cast, enter: Enter) -> None:
    sought = make_household("Aydın", area=cast.area)
    seat(sought, cast.samira, Involvement.Seat.CONTACT_PERSON, purpose="contact zoeken")
    html = page(enter(cast.samira), f"/huishoudens/{sought.pk}/")
    assert "Niemand heeft de regie" in html
    assert "poging 1 van 3" in html
    assert "Plan printen" not in html


def test_the_family_that_was_not_reached_in_time_is_the_red_thing(cast: Cast, enter: Enter) -> None:
    sought = make_household("Aydın", area=cast.area)
    long_ago = clock.today().replace(year=2020)
    seat(sought, cast.samira, Involvement.Seat.CONTACT_PERSON, purpose="contact zoeken", starts_on=long_ago)
    assert "Dit gezin is nog niet bereikt" in page(enter(cast.samira), f"/huishoudens/{sought.pk}/")


def test_a_closed_household_says_until_when_it_is_kept(cast: Cast, enter: Enter) -> None:
    closed = make_household("Klaar", area=cast.area)
    seat(closed, cast.samira, purpose="nazorg")
    Household.objects.filter(pk=closed.pk).update(
        state="closed",
        closed_at=clock.now(),
        closed_because="done",
        closed_safe="Het gaat goed.",
        keep_until="2041-05-06",
    )
    html = page(enter(cast.samira), f"/huishoudens/{closed.pk}/")
    assert "gesloten" in html
    assert "6 mei 2041" in html
    assert "Notitie</span>" not in html


def test_on_the_directors_free_day_one_calls_the_stand_in(told: Cast, enter: Enter) -> None:
    told.tom.phone = "06 9999 0000"
    told.tom.save(update_fields=["phone"])
    with clock.held(_next_friday()):
        html = page(enter(told.samira), f"/huishoudens/{told.household.pk}/")
    assert "Vandaag neemt Tom de Groot waar" in html
    assert html.index("06 9999 0000") < html.index("Wie helpen")


def _next_friday() -> datetime:
    now = clock.now()
    return now + timedelta(days=(5 - now.isoweekday()) % 7)


def test_each_household_shown_stands_in_the_log(told: Cast, enter: Enter) -> None:
    for url in (
        f"/huishoudens/{told.household.pk}/",
        f"/huishoudens/{told.household.pk}/verloop/",
        "/huishoudens/",
        "/mijn-dag/",
    ):
        before = Look.objects.filter(household=told.household.pk).count()
        page(enter(told.samira), url)
        assert Look.objects.filter(household=told.household.pk).count() == before + 1, url


def test_empty_pages_say_how_to_begin(cast: Cast, enter: Enter) -> None:
    client = enter(cast.samira)
    html = page(client, f"/huishoudens/{cast.household.pk}/")
    assert "Er staat nog geen vraag" in html
    assert "Nog geen acties" in html
    assert "Fijn dat u er bent" in page(enter(cast.gp), "/mijn-dag/")
    assert "U zit nog nergens aan tafel" in page(enter(cast.gp), "/huishoudens/")
    assert "Niets dat moet" in page(client, "/mijn-dag/")


def test_long_names_and_other_letters_stay_whole(cast: Cast, enter: Enter) -> None:
    long = make_person("Ğülşen İpek", "Ö" * 200)
    member(cast.household, long, relation="oma")
    good(cast.household, "Zingt <b>hard</b>", long)
    hard(cast.household, "x" * 300, long)
    html = page(enter(cast.samira), f"/huishoudens/{cast.household.pk}/")
    assert "Ğülşen" in html
    assert "Zingt &lt;b&gt;hard&lt;/b&gt;" in html


def test_a_child_who_owns_an_action_is_marked(cast: Cast, enter: Enter) -> None:
    make_action(make_goal(cast.household, "Rust"), "Vertalen bij de dokter", cast.elif_)
    html = page(enter(cast.samira), f"/huishoudens/{cast.household.pk}/")
    assert re.search(r"Elif de Vries</bdi>\s*<span class=\"nb-badge nb-badge--attention\">kind", html)


def test_nothing_is_styled_or_scripted_in_the_page(told: Cast, enter: Enter) -> None:
    for url in (f"/huishoudens/{told.household.pk}/", "/mijn-dag/", f"/huishoudens/{told.household.pk}/verloop/"):
        html = page(enter(told.samira), url)
        assert not re.search(r"\sstyle=|\son[a-z]+=\"|<script>", html)


def test_a_term_counts_in_working_days(cast: Cast, enter: Enter) -> None:
    due = add_working_days(clock.today(), 3)
    make_action(make_goal(cast.household, "Droog"), "Bellen met Woonstad", cast.samira, due_on=due)
    assert "nog 3 werkdagen" in page(enter(cast.samira), f"/huishoudens/{cast.household.pk}/")
    assert "nog 3 werkdagen" in page(enter(cast.samira), "/mijn-dag/")
