"""What the team of the Kolenbuurt agreed with a practice and a school, and who calls whom."""

from datetime import timedelta
from uuid import UUID

from nabij.access.actor import Actor
from nabij.agreements.commands.agreeing import Agreed, make_agreement
from nabij.agreements.commands.occurring import note_occasion, write_talk
from nabij.agreements.commands.placing import Placed, place_contact
from nabij.agreements.models import Occasion, PartnerAgreement
from nabij.demo.stage import Stage

KEPT, OTHERWISE = Occasion.Outcome.KEPT, Occasion.Outcome.NOT_KEPT
# At whose organisation, who of ours is its fixed contact, and who stands in.
CONTACTS = (
    ("hans", "samira", "tom"),
    ("omar", "carla", "pieter"),
    ("mirjam", "noor", "samira"),
    ("monique", "tom", "bram"),
)
# When it applies, and the steps.
WITH_PRACTICE = (
    "de huisarts denkt aan een verwijzing naar behandeling ver van huis",
    "de poh-ggz belt eerst het vaste contact van het team",
    "het team zegt binnen vijf werkdagen wat er dichtbij is",
    "de huisarts en het gezin besluiten",
)
WITH_SCHOOL = (
    "een leerling mist drie keer in twee weken het eerste uur",
    "de mentor vraagt de leerling zelf hoe het thuis gaat",
    "de zorgcoördinator belt het vaste contact van het team",
    "het team belt binnen een week terug wie er met het gezin praat",
)


def tell_agreements(stage: Stage) -> None:
    """Made after the bill of the clinic; since then it went well twice, and once it did not."""
    with stage.acting("lea", stage.moment(80, 30)) as lea:
        for there, ours, stands_in in CONTACTS:
            _place(lea, stage, there, ours, stands_in)
    with stage.acting("lea", stage.moment(78, 60)) as lea:
        practice = _agree(lea, stage, "hans", "ria", WITH_PRACTICE)
        school = _agree(lea, stage, "mirjam", "frank", WITH_SCHOOL)
    _went(stage, 24, "ria", practice, KEPT, "Er werd eerst gebeld. Het gaat nu dichtbij huis.")
    _went(stage, 40, "frank", school, KEPT, "Dezelfde dag teruggebeld.")
    missed = _went(stage, 9, "tom", school, OTHERWISE, "Wij hoorden het na zes weken, van de leerplicht.")
    with stage.acting("lea", stage.moment(7, 60)) as lea:
        write_talk(lea, missed.pk, on=stage.due(2), done_on=None, result="")


def _place(lea: Actor, stage: Stage, there: str, ours: str, stands_in: str) -> None:
    partner, pick = stage.professional(there), stage.professional
    place_contact(lea, stage.areas["Kolenbuurt"].pk, organisation=partner.organisation_id, placed=Placed(
        pick(ours).pk, stand_in=pick(stands_in).pk, theirs=partner.pk,
    ))  # fmt: skip


def _agree(lea: Actor, stage: Stage, at: str, theirs: str, words: tuple[str, ...]) -> PartnerAgreement:
    return make_agreement(lea, stage.areas["Kolenbuurt"].pk, agreed=Agreed(
        frozenset({stage.professional(at).organisation_id}), words[0], "\n".join(words[1:]), ours=stage.professional("lea").pk,
        theirs=stage.professional(theirs).name, agreed_on=stage.day(78),
        look_again_on=stage.day(78) + timedelta(days=182),
    ))  # fmt: skip


def _went(stage: Stage, ago: int, who: str, agreement: PartnerAgreement, outcome: str, line: str) -> Occasion:
    partner: UUID = agreement.organisations.values_list("pk", flat=True)[0]
    with stage.acting(who, stage.moment(ago, 70)) as actor:
        return note_occasion(actor, agreement.pk, organisation=partner, on=stage.day(ago), outcome=outcome, line=line)
