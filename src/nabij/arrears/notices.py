"""What is told about signals of arrears: a number, a day or a count; never about whom."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

SIGNALLED = notice(
    "arrears:signalled",
    _(
        "Er zijn signalen van betalingsachterstand bij huishouden {home}, waar u de regie heeft. "
        "Kijk ernaar voor {day}."
    ),
    "arrears:of_household",
)
NOT_SIGNALLED = notice(
    "arrears:not-signalled",
    _("De signalen van betalingsachterstand lagen ten onrechte bij huishouden {home}. U ziet ze niet meer."),
)
TERM_ENDS = notice(
    "arrears:term-ends", _("Vroegsignaalzaak {number}: bied uiterlijk {day} een gesprek aan."), "arrears:case"
)
TERM_ENDED = notice(
    "arrears:term-ended",
    _("Vroegsignaalzaak {number}: het gesprek is nog niet aangeboden. Dat moest op {day}."),
    "arrears:case",
)
MONTH_HEARD = notice(
    "arrears:month-heard",
    _("Van uw {signals} signalen over {month} zijn er {taken_up} opgepakt. U krijgt de lijst van de gemeente."),
)
