"""What waits in intake this morning: somebody known for sure, somebody to look at, somebody new, and one for today."""

from dataclasses import dataclass, replace
from functools import partial

from nabij.access.actor import Actor
from nabij.demo.places import TOWN
from nabij.demo.stage import Stage
from nabij.demo.story import Heard
from nabij.demo.telling.about import grounds_of, particulars, postcode_of
from nabij.demo.telling.scenes import Told
from nabij.intake.commands.reporting import AboutWhom, make_report
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.records import new_id


@dataclass(frozen=True)
class Waiting:
    """A report that nobody brought to a household yet."""

    area: str
    about: AboutWhom
    heard: Heard
    ago: int = 0


def known(told: Told, given: str) -> AboutWhom:
    """Somebody of a household that is told, exactly as written down there."""
    story = told.story
    someone = next(one for one in story.people if one.given == given)
    said = particulars(told.stage, story, someone)
    return AboutWhom(
        given_names=said.given_names, prefix=said.prefix, surname=said.surname, birth=said.birth, phone=said.phone,
        street=story.street, house_number=story.number, house_addition=story.addition, postcode=postcode_of(story),
        town=TOWN,
    )  # fmt: skip


def waiting(stage: Stage, told: dict[str, Told]) -> list[Waiting]:
    """The reports, in the order in which they came."""
    murat = known(told["Vries Turfstraat 14"], "Murat")
    half_known = known(told["Visser Lampstraat 61"], "Jo")
    return [
        Waiting("Kolenbuurt", murat, Heard(
            "@frank", "Murat was deze week drie dagen niet op school. Zijn moeder belde niet af; ik weet niet wie ik moet bellen.",
        ), ago=3),
        Waiting("Kolenbuurt", replace(
            half_known, given_names="Johanna", birth=_year_of(half_known.birth), phone="", house_number="16",
        ), Heard(
            "@dennis", "Mevrouw liep in haar ochtendjas op straat en wist haar huisnummer niet meer. Een buurman bracht haar thuis.",
            knows="no", why_not="Ze begreep niet wat ik vroeg; familie heb ik niet gevonden.",
        ), ago=2),
        Waiting("Havenbuurt", AboutWhom(
            given_names="Remco", surname="Stuurman", birth=PartialDate(stage.today.year - 34), street="Vletstraat",
            house_number="8", postcode="1235 AB", town=TOWN,
        ), Heard(
            "@tarik", "Werkt niet meer sinds een bedrijfsongeluk. Slaapt slecht, komt niet buiten, en praat over geld dat op is.",
            urgency="normal",
        ), ago=1),
        Waiting("Kolenbuurt", AboutWhom(
            given_names="Dunya", surname="Karim", birth=PartialDate(stage.today.year - 29), street="Schachtstraat",
            house_number="77", postcode="1234 CD", town=TOWN, phone="+31600002999",
        ), Heard(
            "@peter", "Morgen wordt hier afgesloten van water. Er zijn een baby en een peuter in huis. Ze deed open en huilde.",
            urgency="today",
        )),
    ]  # fmt: skip


def _year_of(birth: PartialDate | None) -> PartialDate | None:
    return PartialDate(birth.year) if birth else None


def report_what_waits(stage: Stage, told: dict[str, Told]) -> None:
    """Each by its own reporter."""
    for minutes, one in enumerate(waiting(stage, told)):
        with stage.acting(one.heard.by, stage.moment(one.ago, 10 * minutes)) as actor:
            partial(_report, stage, one)(actor)


def _report(stage: Stage, one: Waiting, actor: Actor) -> None:
    make_report(
        actor, stage.areas[one.area].pk, key=new_id(), about=one.about, what=one.heard.what, urgency=one.heard.urgency,
        grounds=grounds_of(stage, one.heard),
    )  # fmt: skip
