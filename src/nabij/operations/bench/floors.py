"""The fewest statements, written by hand, that fetch what a page shows; rows to dicts, in one transaction.

A page cannot cost less than this with the same database, the same driver and the same logs. When a page
comes to show something else, its statements here follow.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

import psycopg
from django.db import connection
from psycopg import sql
from psycopg.rows import dict_row

from nabij.kernel import clock
from nabij.kernel.records import new_id

WHO = """
SELECT s.session_data, u.*, a.role, a.area_id FROM django_session s, accounts_user u
LEFT JOIN areas_appointment a ON a.user_id = u.id AND a.starts_on <= %(today)s
WHERE s.session_key = %(session)s AND u.id = %(user)s"""
SEATS = """
SELECT i.household_id, i.seat FROM households_involvement i JOIN directory_professional p ON p.id = i.professional_id
WHERE p.user_id = %(user)s AND (i.ends_on IS NULL OR i.ends_on > %(today)s)"""
CHOICES = "SELECT a.id, a.parent_id, c.key, c.value FROM areas_area a LEFT JOIN areas_choice c ON c.area_id = a.id"
UNREAD = "SELECT count(*) AS unread FROM notices_notice WHERE addressee_id = %(user)s AND read_at IS NULL"
LOOK = """
INSERT INTO audit_look (id, created_at, trace, "user", actor_name, role, household, kind, page, basis, purpose, client)
SELECT gen_random_uuid(), now(), %(trace)s, %(user)s, 'naam', 'director', unnest(%(households)s::uuid[]), 'read',
       'bench', 'taak', 'meten', ''"""
PROCESSING = """
INSERT INTO audit_processing (id, created_at, trace, person, activity)
SELECT gen_random_uuid(), now(), %(trace)s, unnest(%(persons)s::uuid[]), 'bench'"""

HOUSEHOLD = (
    (
        "SELECT h.*, a.name AS area_name FROM households_household h JOIN areas_area a ON a.id = h.area_id "
        "WHERE h.id = %(household)s"
    ),
    (
        "SELECT * FROM households_membership m JOIN households_person p ON p.id = m.person_id "
        "WHERE m.household_id = %(household)s ORDER BY m.position"
    ),
    (
        "SELECT i.*, p.*, o.name AS organisation_name, s.person_id FROM households_involvement i "
        "JOIN directory_professional p ON p.id = i.professional_id JOIN directory_organisation o ON o.id = "
        "p.organisation_id "
        "LEFT JOIN households_involvementsubject s ON s.involvement_id = i.id WHERE i.household_id = %(household)s"
    ),
    "SELECT * FROM households_circumstance WHERE household_id = %(household)s AND over_on IS NULL",
    "SELECT * FROM households_question WHERE household_id = %(household)s ORDER BY asked_on",
    (
        "SELECT g.*, a.*, o.name AS owner_name, r.given_names FROM plans_goal g LEFT JOIN plans_action a ON "
        "a.goal_id = g.id "
        "LEFT JOIN directory_professional o ON o.id = a.owner_professional_id "
        "LEFT JOIN households_person r ON r.id = a.owner_person_id WHERE g.household_id = %(household)s "
        "ORDER BY g.position"
    ),
    (
        "SELECT n.*, p.name AS writer FROM journal_contactnote n JOIN directory_professional p ON p.id = "
        "n.written_by_id "
        "WHERE n.household_id = %(household)s ORDER BY n.happened_at DESC LIMIT 3"
    ),
    "SELECT * FROM journal_safetyweighing WHERE household_id = %(household)s ORDER BY weighed_on DESC LIMIT 1",
)
MINE = """
SELECT i.seat, h.*, d.name AS director_name FROM households_involvement i
JOIN directory_professional me ON me.id = i.professional_id JOIN households_household h ON h.id = i.household_id
LEFT JOIN directory_professional d ON d.id = h.director_id
WHERE me.user_id = %(user)s AND (i.ends_on IS NULL OR i.ends_on > %(today)s) AND h.state <> 'closed' ORDER BY h.name"""
MY_DAY = (
    MINE,
    (
        "SELECT a.*, h.name, g.words, p.name AS owner_name, r.given_names FROM plans_action a "
        "JOIN households_household h ON h.id = a.household_id JOIN plans_goal g ON g.id = a.goal_id "
        "LEFT JOIN directory_professional p ON p.id = a.owner_professional_id "
        "LEFT JOIN households_person r ON r.id = a.owner_person_id "
        "WHERE a.state IN ('planned', 'doing') AND a.household_id = ANY ((SELECT my_households())::uuid[]) "
        "AND g.reached_on IS NULL "
        "ORDER BY a.due_on"
    ),
    (
        "SELECT household_id, max(look_again_on) AS look_again_on FROM journal_safetyweighing "
        "WHERE household_id = ANY ((SELECT my_households())::uuid[]) GROUP BY household_id"
    ),
    (
        "SELECT id, number, call_back_by, household_id FROM intake_report WHERE called_back_at IS NULL "
        "AND household_id = ANY ((SELECT my_households())::uuid[])"
    ),
    "SELECT form, thing, saved_at FROM drafts_draft WHERE user_id = %(user)s",
)
LIST = (
    MINE,
    (
        "SELECT DISTINCT ON (household_id) household_id, words FROM households_question "
        "WHERE household_id = ANY ((SELECT my_households())::uuid[]) ORDER BY household_id, asked_on DESC"
    ),
)
REPORT = (
    (
        "SELECT p.*, o.kind FROM directory_professional p JOIN directory_organisation o ON o.id = p.organisation_id "
        "WHERE p.user_id = %(user)s"
    ),
    "SELECT area_id FROM areas_areapostcode WHERE postcode = '1000'",
    (
        "INSERT INTO intake_report (id, created_at, number, key, subject, area_id, reported_by_id, "
        "reporter_id, given_names, "
        "prefix, surname, phone, bsn, street, house_number, house_addition, postcode, town, elsewhere, what, urgency, "
        "family_knows, not_told_because, basis, secrecy, purpose, necessity, withheld_because, state, call_back_by, "
        "made_household, source, speaks_as, caller_name, caller_reach, caller_from, caller_kind, asks_for, "
        "not_ours_because, told) SELECT gen_random_uuid(), now(), nextval('report_number'), gen_random_uuid(), "
        "gen_random_uuid(), p.area_id, r.id, r.user_id, 'Jan', '', 'Berg', '', '', 'Kerkstraat', '1', '', "
        "'1000 AA', '', '', "
        "'wat er is', 'week', 'yes', '', 'public_task', 'consent', 'hulp', '', '', 'received', %(today)s, false, "
        "'account', 'professional', '', '', '', '', 'nothing', '', '' "
        "FROM areas_areapostcode p, directory_professional r WHERE p.postcode = '1000' AND r.user_id = %(user)s"
    ),
    (
        'INSERT INTO audit_event (id, created_at, trace, "user", actor_name, role, household, name, thing, facts) '
        "VALUES (gen_random_uuid(), now(), %(trace)s, %(user)s, 'naam', 'partner', NULL, 'intake:report:made', "
        "%(trace)s, '{}')"
    ),
    (
        "WITH hits AS (SELECT DISTINCT person_id FROM households_personkey WHERE key = ANY (%(keys)s)) "
        "SELECT p.*, h.street, h.postcode, d.name FROM hits JOIN households_person p ON p.id = hits.person_id "
        "JOIN households_membership m ON m.person_id = p.id JOIN households_household h ON h.id = m.household_id "
        "LEFT JOIN directory_professional d ON d.id = h.director_id"
    ),
)
# What every request asks beside its own; the last statement of REPORT reads the whole city.
FRAME = (WHO, SEATS, CHOICES, UNREAD)
FLOORS: Mapping[str, Sequence[str]] = {
    "household-page": (*FRAME, *HOUSEHOLD, LOOK, PROCESSING),
    "my-day": (*FRAME, *MY_DAY, LOOK),
    "households-list": (*FRAME, *LIST, LOOK),
    "report-signal": (WHO, SEATS, CHOICES, *REPORT),
}


@dataclass
class Floor:
    """The statements of one page, on a connection of their own, as the role that serves pages."""

    measure: str
    user: UUID
    session: str
    household: UUID
    households: list[UUID]
    persons: list[UUID]
    keys: list[int]

    def __enter__(self) -> Self:
        self.connection = psycopg.connect(address(), row_factory=dict_row, autocommit=True)
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def run(self) -> None:
        """Everything once, in one transaction."""
        facts: dict[str, Any] = {
            "user": self.user, "session": self.session, "household": self.household, "today": clock.today(),
            "trace": new_id(), "households": self.households, "persons": self.persons, "keys": self.keys,
        }  # fmt: skip
        with self.connection.transaction(), self.connection.cursor() as cursor:
            cursor.execute(self._who())
            for statement in FLOORS[self.measure]:
                cursor.execute(statement, facts)
                if cursor.description:
                    cursor.fetchall()

    def _who(self) -> sql.Composed:
        """As the door tells it; a report is held against everyone, so that one is read as the wide role."""
        name = str(connection.settings_dict["USER"]).removesuffix("_app")
        role = sql.Identifier(f"{name}_wide") if self.measure == "report-signal" else sql.SQL("NONE")
        told = 'SET LOCAL ROLE {}; SET LOCAL nabij."user" = {}; SET LOCAL nabij.today = {}'
        return sql.SQL(told).format(role, sql.Literal(str(self.user)), sql.Literal(clock.today().isoformat()))


def address() -> str:
    """Where Django's connection goes."""
    known = connection.settings_dict
    names = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    return psycopg.conninfo.make_conninfo(**{key: str(known[name]) for key, name in names.items() if known[name]})
