"""Who somebody is, from what the story says about them."""

from datetime import timedelta

from nabij.demo.places import POSTCODES, TOWN
from nabij.demo.stage import Stage, dice
from nabij.demo.story import Heard, Someone, Story
from nabij.households.commands.members import Particulars
from nabij.intake.bases import ground_of
from nabij.intake.commands.reporting import AboutWhom, Grounds
from nabij.intake.models import Report
from nabij.kernel.partial_dates import PartialDate
from nabij.kernel.phone import normal_phone

LETTERS = "ABCDEGHJKL"


def birth_of(stage: Stage, story: Story, someone: Someone) -> PartialDate | None:
    """A birth date that makes this person as old today as the story says."""
    if someone.age is None:
        return None
    birthday = stage.today - timedelta(days=dice(story.surname, someone.given) % 330 + 10)
    # At most the 28th: a day that each month has.
    year, day = birthday.year - someone.age, min(birthday.day, 28)
    return PartialDate(year) if someone.year_only else PartialDate(year, birthday.month, day)


def postcode_of(story: Story) -> str:
    """Four figures of the area, two letters of the street."""
    first, second = divmod(dice(story.street) % 100, 10)
    return f"{POSTCODES[story.area]} {LETTERS[first]}{LETTERS[second]}"


def particulars(stage: Stage, story: Story, someone: Someone) -> Particulars:
    """What is written down of this person; who lives here has the address of the household."""
    return Particulars(
        given_names=someone.given,
        prefix=story.prefix if someone.prefix is None else someone.prefix,
        surname=story.surname if someone.surname is None else someone.surname,
        birth=birth_of(stage, story, someone),
        language=someone.language,
        needs_interpreter=someone.interpreter,
        phone=normal_phone(someone.phone),
        elsewhere=someone.abroad,
    )


def describe(stage: Stage, story: Story) -> AboutWhom:
    """The first person of the story, as the reporter knows them."""
    main = particulars(stage, story, story.main)
    return AboutWhom(
        given_names=main.given_names,
        prefix=main.prefix,
        surname=main.surname,
        birth=main.birth,
        street=story.street,
        house_number=story.number,
        house_addition=story.addition,
        postcode=postcode_of(story),
        town=TOWN,
        phone=main.phone,
    )


def grounds_of(stage: Stage, heard: Heard) -> Grounds:
    """What the form has filled in for this reporter, and whether the family knows."""
    ground = ground_of(stage.professional(heard.by).organisation)
    lifted = Report.Secrecy.CONFLICT if heard.knows == "no" else Report.Secrecy.CONSENT
    return Grounds(
        family_knows=heard.knows,
        basis=ground.basis,
        secrecy=lifted if ground.is_bound else Report.Secrecy.NOT_BOUND,
        purpose=str(ground.purpose),
        necessity=str(ground.necessity),
        not_told_because=heard.why_not,
        withheld_because=heard.withheld,
    )
