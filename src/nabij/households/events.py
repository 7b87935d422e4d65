"""What is remembered around a household."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

CONTACT_PERSON_NAMED = event("households:contact-person:named", _("{actor} wees {professional} aan als contactpersoon"))
CONTACT_TRIED = event("households:contact:tried", _("{actor} zocht contact"))
LETTER_GIVEN = event("households:letter:given", _("{actor} gaf de informatiebrief"))
OPENED = event("households:household:opened", _("{actor} opende het huishouden; regisseur is {professional}"))
REOPENED = event("households:household:reopened", _("{actor} opende het huishouden opnieuw"))
CLOSED = event("households:household:closed", _("{actor} sloot het huishouden; bewaren tot {keep_until}"))
HANDED_OVER = event("households:direction:handed-over", _("{actor} droeg de regie over van {given_by} aan {taken_by}"))
HANDED_BACK = event("households:direction:handed-back", _("{actor} gaf de regie terug van {given_by} aan {taken_by}"))
STAND_IN_NAMED = event("households:stand-in:named", _("{actor} vroeg {professional} als vervanger"))
INVITED = event("households:involvement:started", _("{actor} vroeg {professional} aan tafel"))
STEPPED_BACK = event("households:involvement:ended", _("{actor} schreef op: {professional} stapt terug per {ends_on}"))
STAYED = event("households:involvement:kept", _("{actor} schreef op: {professional} blijft toch"))
TABLE_DECIDED = event(
    "households:table:decided", _("{actor} besprak met het gezin wie blijft: van {before} naar {after} ({names})")
)
TABLE_TAKEN_BACK = event("households:table:taken-back", _("{actor} draaide terug dat {names} terugstapten"))
QUESTION_WRITTEN = event("households:question:written", _("{actor} schreef de vraag van het gezin op"))
QUESTION_RETRACTED = event("households:question:retracted", _("{actor} nam een opgeschreven vraag terug"))
CIRCUMSTANCE_WRITTEN = event("households:circumstance:written", _("{actor} schreef op wat goed gaat of moeilijk is"))
CIRCUMSTANCE_CHANGED = event("households:circumstance:changed", _("{actor} veranderde wat er stond"))
CIRCUMSTANCE_OVER = event("households:circumstance:over", _("{actor} schreef op dat iets voorbij is"))
CIRCUMSTANCE_BACK = event("households:circumstance:back", _("{actor} zette iets terug"))
PERSON_ADDED = event("households:person:added", _("{actor} voegde iemand toe"))
PERSON_CHANGED = event("households:person:changed", _("{actor} veranderde gegevens van iemand"))
MEMBER_LEFT = event("households:member:left", _("{actor} schreef op dat iemand er niet meer bij hoort"))
MEMBER_BACK = event("households:member:back", _("{actor} zette iemand terug bij het huishouden"))
AUTHORITY_SET = event("households:authority:set", _("{actor} schreef op wie gezag heeft over een kind"))
AUTHORITY_ENDED = event("households:authority:ended", _("{actor} beëindigde een gezag"))
NAMED_DIFFERENTLY = event("households:household:changed", _("{actor} veranderde naam of adres"))
DIRECTOR_ASKED = event("households:director:asked", _("{actor} vroeg wie de regisseur is ({purpose})"))
TRACK_CHANGED = event("households:track:changed", _("{actor} koos een ander spoor: {track}"))
MERGED = event("households:household:merged", _("{actor} voegde nummer {merged} samen met nummer {number}"))
MERGE_TAKEN_BACK = event(
    "households:household:unmerged", _("{actor} haalde nummer {merged} weer los van nummer {number}")
)
