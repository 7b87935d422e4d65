"""Who is no professional and asks or calls: a neighbour at the front door, a grandmother on the telephone."""

from nabij.access.actor import Actor
from nabij.access.database import acting_as
from nabij.areas.choices import chosen
from nabij.audit.tracing import origin
from nabij.demo.places import TOWN
from nabij.demo.stage import Stage
from nabij.intake.commands.asking import Question, take_question
from nabij.intake.commands.reporting import AboutWhom, Caller, Grounds, note_report
from nabij.intake.models import Report
from nabij.kernel import clock
from nabij.kernel.records import new_id

SpeaksAs = Report.SpeaksAs

NEIGHBOUR = Question(
    name="Wil van nummer 12", reach="06 0000 2401", speaks_as=SpeaksAs.AROUND,
    what="Bij mijn buurman brandt al drie dagen en nachten licht. Hij doet niet open, maar ik hoor hem wel. "
    "Ik durf niet steeds aan te bellen. Wie kan er eens langsgaan?",
    about=AboutWhom(surname="Lampje", street="Briketstraat", house_number="14", postcode="1234 BB", town=TOWN),
)  # fmt: skip

GRANDMOTHER = Caller(
    name="Riet Zonderland", reach="06 0000 2402", speaks_as=SpeaksAs.AROUND, from_whom="", kind="",
)  # fmt: skip
GRANDSON = AboutWhom(given_names="Milan", surname="Zonderland", street="Kompaslaan", house_number="62",
                     postcode="1235 BC", town=TOWN)  # fmt: skip
SHE_SAID = (
    "Mijn kleinzoon Milan (9) slaapt sinds de zomer bij mij op de bank. Mijn dochter werkt nachten en komt er niet uit. "
    "Ik doe het graag, maar ik ben 74. Zij weet dat ik bel."
)


def ask_and_call(stage: Stage) -> None:
    """Both of yesterday and today; they wait in the inbox."""
    with stage.acting("inge", stage.moment(1, 200)) as actor:
        _note(stage, actor)
    with clock.held(stage.moment(0, 15)), origin("demo"), chosen(), acting_as(None):
        take_question(stage.areas["Kolenbuurt"], key=new_id(), question=NEIGHBOUR)


def _note(stage: Stage, actor: Actor) -> None:
    grounds = Grounds(family_knows=Report.FamilyKnows.YES, basis="", secrecy=Report.Secrecy.NOT_BOUND, purpose="")
    note_report(
        actor, stage.areas["Havenbuurt"].pk, key=new_id(), caller=GRANDMOTHER, about=GRANDSON, what=SHE_SAID,
        urgency=Report.Urgency.WEEK, grounds=grounds, asks_for=Report.AsksFor.NOTHING,
    )  # fmt: skip
