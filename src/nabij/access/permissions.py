"""All that can be permitted, and who carries it: one screen, to be read by anyone.

A role is held for an area (by appointment) or for one household (a seat at its table). Nothing is
permitted that is not listed here, and each permission has its filter in some `access.py`.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _


class Permission(StrEnum):
    """`<package>:<subject>:<verb>`."""

    AREA_CONFIGURE = "areas:area:configure"
    PEOPLE_APPOINT = "areas:people:appoint"

    PROFESSIONAL_VIEW = "directory:professional:view"
    PROFESSIONAL_KEEP = "directory:professional:keep"

    HOUSEHOLD_OUTLINE = "households:household:outline"
    HOUSEHOLD_VIEW = "households:household:view"
    HOUSEHOLD_EDIT = "households:household:edit"
    HOUSEHOLD_LEAD = "households:household:lead"
    HOUSEHOLD_ASSIGN = "households:household:assign"
    HOUSEHOLD_MERGE = "households:household:merge"
    CONTACT_RECORD = "households:contact:record"
    INVOLVEMENT_VIEW = "households:involvement:view"
    INVOLVEMENT_DECIDE = "households:involvement:decide"
    DIRECTOR_ASK = "households:director:ask"

    REPORT_MAKE = "intake:report:make"
    REPORT_VIEW = "intake:report:view"
    REPORT_SORT = "intake:report:sort"
    REPORT_NOTE = "intake:report:note"
    REPORT_TELL = "intake:report:tell"

    ARREARS_TAKE = "arrears:file:take"
    ARREARS_SORT = "arrears:signal:sort"
    ARREARS_VIEW = "arrears:signal:view"

    PROVISION_VIEW = "provisions:provision:view"
    PROVISION_KEEP = "provisions:provision:keep"
    MESSAGE_TAKE = "provisions:message:take"

    REFERRAL_ANNOUNCE = "referrals:referral:announce"
    REFERRAL_VIEW = "referrals:referral:view"
    REFERRAL_ADVISE = "referrals:referral:advise"

    AGREEMENT_VIEW = "agreements:agreement:view"
    AGREEMENT_KEEP = "agreements:agreement:keep"
    FIXED_CONTACT_KEEP = "agreements:contact:keep"

    NUMBERS_VIEW = "numbers:table:view"
    NEEDS_VIEW = "numbers:needs:view"

    PLAN_VIEW = "plans:plan:view"
    PLAN_EDIT = "plans:plan:edit"
    ACTION_MOVE = "plans:action:move"

    NOTE_VIEW = "journal:note:view"
    NOTE_WRITE = "journal:note:write"
    SAFETY_VIEW = "journal:safety:view"
    SAFETY_WEIGH = "journal:safety:weigh"

    DEBT_VIEW = "money:debt:view"
    DEBT_KEEP = "money:debt:keep"

    AFTERCARE_KEEP = "aftercare:contact:keep"

    MANDATE_ASK = "discretion:mandate:ask"
    MANDATE_VIEW = "discretion:mandate:view"
    MANDATE_GRANT = "discretion:mandate:grant"

    BUDGET_VIEW = "budget:request:view"
    BUDGET_ASK = "budget:request:ask"
    BUDGET_CONSENT = "budget:loan:consent"
    BUDGET_SIGN = "budget:request:sign"
    BUDGET_PAY = "budget:order:pay"
    BUDGET_PRICE = "budget:price:keep"

    SAFETY_NET_VIEW = "safety_net:question:view"
    SAFETY_NET_ASK = "safety_net:question:ask"
    SAFETY_NET_DECIDE = "safety_net:question:decide"
    PRECEDENT_VIEW = "precedents:precedent:view"
    PRECEDENT_COMPARE = "precedents:precedent:compare"
    RULE_PROPOSE = "precedents:rule:propose"
    PUBLIC_TEXT_WRITE = "precedents:text:write"

    OBSTACLE_VIEW = "obstacles:obstacle:view"
    OBSTACLE_TELL = "obstacles:obstacle:tell"
    OBSTACLE_ANSWER = "obstacles:obstacle:answer"

    ASK_ANSWER = "collaboration:ask:answer"
    COLLABORATION_OVERRIDE = "collaboration:override:decide"
    BOARD_VIEW = "workspace:board:view"
    LOG_VIEW = "privacy:log:view"


P = Permission


class Role(StrEnum):
    """Roles by appointment for an area, and seats at the table of one household."""

    PARTNER = "partner"
    TEAM_MEMBER = "team_member"
    INTAKE_WORKER = "intake_worker"
    TEAM_LEADER = "team_leader"
    PRIVACY_OFFICER = "privacy_officer"
    ADMINISTRATOR = "administrator"
    OVERRIDE_HOLDER = "override_holder"
    ARREARS_WORKER = "arrears_worker"
    BACK_OFFICE = "back_office"
    MANDATE_GIVER = "mandate_giver"
    SAFETY_NET_OFFICER = "safety_net_officer"
    POLICY_OFFICER = "policy_officer"
    PAYMASTER = "paymaster"

    DIRECTOR = "director"
    STAND_IN = "stand_in"
    CONTACT_PERSON = "contact_person"
    HELPER = "helper"

    @property
    def label(self) -> str:
        return str(ROLES[self].label)


@dataclass(frozen=True)
class RoleText:
    """A role: its Dutch name, what one does in it in a sentence, why it may see, and what it carries.

    `basis` is what the reading log states, so that nobody types law at the kitchen table.
    `area_wide` roles read all households of their area and work with the wide database role.
    """

    label: Any
    sentence: Any
    basis: Any
    permissions: frozenset[Permission]
    area_wide: bool = False


_EVERYONE = frozenset(
    {P.PROFESSIONAL_VIEW, P.REPORT_MAKE, P.REPORT_VIEW, P.AFTERCARE_KEEP, P.AGREEMENT_VIEW}
    | {P.REFERRAL_ANNOUNCE, P.REFERRAL_VIEW, P.OBSTACLE_VIEW, P.OBSTACLE_TELL, P.MANDATE_VIEW}
)
_READS = frozenset(
    {P.HOUSEHOLD_OUTLINE, P.HOUSEHOLD_VIEW, P.PLAN_VIEW, P.NOTE_VIEW, P.INVOLVEMENT_VIEW, P.DEBT_VIEW}
    | {P.PROVISION_VIEW, P.BUDGET_VIEW, P.SAFETY_NET_VIEW, P.OBSTACLE_TELL}
)
_WRITES = frozenset(
    {P.HOUSEHOLD_EDIT, P.PLAN_EDIT, P.ACTION_MOVE, P.NOTE_WRITE, P.SAFETY_VIEW, P.SAFETY_WEIGH, P.MANDATE_ASK}
    | {P.DEBT_KEEP}
)
_DIRECTS = frozenset(
    {P.HOUSEHOLD_LEAD, P.HOUSEHOLD_MERGE, P.CONTACT_RECORD, P.INVOLVEMENT_DECIDE, P.REPORT_VIEW, P.LOG_VIEW}
    | {P.REPORT_TELL}
    | {P.ASK_ANSWER, P.ARREARS_VIEW, P.PROVISION_KEEP, P.REFERRAL_VIEW, P.REFERRAL_ADVISE}
    | {P.BUDGET_ASK, P.SAFETY_NET_ASK, P.PRECEDENT_VIEW}
)

_TEAM_TASK = _("taak van de gemeente: Wmo 2015 art. 2.3.2 en Jeugdwet art. 2.3")

ROLES: dict[Role, RoleText] = {
    Role.PARTNER: RoleText(
        _("partner in de wijk"),
        _("meldt een zorg in een minuut en hoort wat ermee gebeurt"),
        _("eigen melding"),
        _EVERYONE | {P.DIRECTOR_ASK},
    ),
    Role.TEAM_MEMBER: RoleText(
        _("teamlid"),
        _("werkt in het team; ziet alleen de huishoudens waar hij of zij aan tafel zit"),
        _TEAM_TASK,
        _EVERYONE | {P.DIRECTOR_ASK, P.REPORT_NOTE, P.AGREEMENT_KEEP, P.PRECEDENT_VIEW},
    ),
    Role.INTAKE_WORKER: RoleText(
        _("aanmelding"),
        _("legt meldingen naast bekende personen en brengt ze bij het team"),
        _TEAM_TASK,
        _EVERYONE
        | {P.REPORT_SORT, P.REPORT_NOTE, P.REPORT_TELL, P.HOUSEHOLD_OUTLINE, P.HOUSEHOLD_MERGE, P.DIRECTOR_ASK}
        | {P.REFERRAL_ADVISE, P.AGREEMENT_KEEP},
        area_wide=True,
    ),
    Role.TEAM_LEADER: RoleText(
        _("teamleider"),
        _("verdeelt het werk en leidt de samenwerking; ziet wie aan zet is, niet het verhaal"),
        _TEAM_TASK,
        _EVERYONE
        | {P.BOARD_VIEW, P.HOUSEHOLD_OUTLINE, P.HOUSEHOLD_LEAD, P.HOUSEHOLD_ASSIGN, P.INVOLVEMENT_VIEW}
        | {P.REPORT_SORT, P.REPORT_NOTE, P.REPORT_TELL, P.HOUSEHOLD_MERGE, P.DIRECTOR_ASK, P.ASK_ANSWER}
        | {P.REFERRAL_ADVISE}
        | {P.AGREEMENT_KEEP, P.FIXED_CONTACT_KEEP, P.NUMBERS_VIEW}
        | {P.BUDGET_SIGN, P.PRECEDENT_VIEW, P.PRECEDENT_COMPARE, P.NEEDS_VIEW},
        area_wide=True,
    ),
    Role.PRIVACY_OFFICER: RoleText(
        _("privacyfunctionaris"),
        _("ziet wie wat heeft ingezien en waarom; leest geen dossiers"),
        _("toezicht: AVG art. 39"),
        frozenset({P.LOG_VIEW, P.HOUSEHOLD_OUTLINE}),
        area_wide=True,
    ),
    Role.ADMINISTRATOR: RoleText(
        _("functioneel beheer"),
        _("richt gebieden en teams in; ziet geen huishoudens en geeft geen mandaten"),
        _("beheer van het systeem"),
        frozenset({P.AREA_CONFIGURE, P.PEOPLE_APPOINT, P.PROFESSIONAL_VIEW, P.PROFESSIONAL_KEEP, P.MANDATE_VIEW}),
    ),
    Role.OVERRIDE_HOLDER: RoleText(
        _("doorzettingsmacht"),
        _("beslist als organisaties er samen niet uit komen; ziet alleen wat daarvoor is voorgelegd"),
        _("doorzettingsmacht: het besluit of convenant dat het gebied noemt"),
        frozenset({P.PROFESSIONAL_VIEW, P.COLLABORATION_OVERRIDE}),
        area_wide=True,
    ),
    Role.ARREARS_WORKER: RoleText(
        _("vroegsignalering"),
        _("brengt signalen van betalingsachterstand bij mensen, biedt hulp aan en meldt; leest geen dossiers"),
        _("vroegsignalering: Wet gemeentelijke schuldhulpverlening art. 3 lid 1 b"),
        frozenset({P.PROFESSIONAL_VIEW, P.ARREARS_TAKE, P.ARREARS_SORT, P.ARREARS_VIEW, P.REPORT_MAKE, P.REPORT_VIEW})
        | {P.MANDATE_VIEW},
        area_wide=True,
    ),
    Role.BACK_OFFICE: RoleText(
        _("toewijzingen"),
        _("leest de berichten van aanbieders in en legt ze bij de goede toewijzing; leest geen dossiers"),
        _("toewijzen van jeugdhulp en ondersteuning: Jeugdwet art. 7.4.1, Wmo 2015 art. 5.1.1"),
        frozenset({P.PROFESSIONAL_VIEW, P.MESSAGE_TAKE, P.MANDATE_VIEW}),
        area_wide=True,
    ),
    Role.MANDATE_GIVER: RoleText(
        _("mandaatgever"),
        _("geeft en trekt mandaten in namens het college; ziet geen huishoudens"),
        _("mandaat geven: Awb art. 10:3 en 10:8"),
        frozenset({P.PROFESSIONAL_VIEW, P.MANDATE_VIEW, P.MANDATE_GRANT, P.PRECEDENT_VIEW, P.OBSTACLE_VIEW})
        | {P.PRECEDENT_COMPARE},
    ),
    Role.SAFETY_NET_OFFICER: RoleText(
        _("vangnet"),
        _("hakt knopen door als een regel in de weg staat; ziet alleen wat daarvoor is voorgelegd"),
        _("beslissen in een bijzonder geval: Awb art. 4:84, of de hardheidsclausule van de verordening"),
        frozenset({P.PROFESSIONAL_VIEW, P.MANDATE_VIEW, P.SAFETY_NET_DECIDE, P.PRECEDENT_VIEW, P.OBSTACLE_VIEW})
        | {P.RULE_PROPOSE, P.PRECEDENT_COMPARE, P.PUBLIC_TEXT_WRITE},
        area_wide=True,
    ),
    Role.POLICY_OFFICER: RoleText(
        _("beleid"),
        _("hoort welke regels in de weg staan en geeft antwoord; ziet nooit een naam"),
        _("beleid maken: cijfers en gevallen zonder namen"),
        frozenset({P.PROFESSIONAL_VIEW, P.MANDATE_VIEW, P.OBSTACLE_VIEW, P.OBSTACLE_ANSWER, P.PRECEDENT_VIEW})
        | {P.NEEDS_VIEW, P.BUDGET_PRICE, P.PUBLIC_TEXT_WRITE},
    ),
    Role.PAYMASTER: RoleText(
        _("uitbetaling"),
        _("betaalt wat is getekend en houdt het budget bij; leest geen dossiers"),
        _("betalen van een maatwerkbudget: taak van de gemeente"),
        frozenset({P.PROFESSIONAL_VIEW, P.BUDGET_PAY}),
        area_wide=True,
    ),
    Role.DIRECTOR: RoleText(
        _("regisseur"),
        _("het ene bekende gezicht van een huishouden"),
        _TEAM_TASK,
        _READS | _WRITES | _DIRECTS,
    ),
    Role.STAND_IN: RoleText(
        _("vervanger van de regisseur"),
        _("neemt waar op vaste dagen"),
        _TEAM_TASK,
        _READS | _WRITES | _DIRECTS,
    ),
    Role.CONTACT_PERSON: RoleText(
        _("contactpersoon"),
        _("zoekt contact en vraagt of het gezin hulp wil; er is nog geen regisseur"),
        _TEAM_TASK,
        _READS | _WRITES | _DIRECTS,
    ),
    Role.HELPER: RoleText(
        _("betrokken professional"),
        _("doet een deel van het plan, met een doel en een einde"),
        _("betrokken bij het plan, met het gezin afgesproken"),
        _READS | {P.NOTE_WRITE, P.ACTION_MOVE, P.DEBT_KEEP, P.ASK_ANSWER, P.REFERRAL_VIEW} | {P.BUDGET_CONSENT},
    ),
}

SEATS = frozenset({Role.DIRECTOR, Role.STAND_IN, Role.CONTACT_PERSON, Role.HELPER})


def roles_with(permission: Permission) -> frozenset[Role]:
    """The roles that carry a permission."""
    return frozenset(role for role, text in ROLES.items() if permission in text.permissions)
