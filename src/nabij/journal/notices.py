"""What is told about notes and weighings: never what they say."""

from django.utils.translation import gettext_lazy as _

from nabij.notices.kinds import notice

SAFETY_WEIGHED = notice(
    "journal:safety-weighed",
    _("{professional} woog de veiligheid bij huishouden {home}, waar u de regie voert. Kijk wat er besloten is."),
    "journal:safety",
)
