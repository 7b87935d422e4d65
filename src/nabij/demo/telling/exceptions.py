"""Three questions to the safety net: one that waits, one decided with another view beside it, one about national law."""

from datetime import timedelta

from nabij.demo.stage import Stage
from nabij.demo.telling.scenes import Told
from nabij.safety_net.commands.asking import Asking, NamedRule, answer_exchange, ask_safety_net
from nabij.safety_net.commands.deciding import Deciding, announce_decision, decide_question
from nabij.safety_net.commands.dissenting import dissent_as_officer
from nabij.safety_net.commands.taking import ask_back, take_question

WATERSTAD = "Gemeente Waterstad"
URGENCY = Asking(
    NamedRule(level="policy", name="Urgentie pas na twee jaar inschrijving", body=WATERSTAD,
              article="Beleidsregel urgentie, artikel 6"),
    needs="Een droog huis. Er is schimmel in alle kamers; Deniz en Murat hoesten elke nacht en missen school.",
    tried="Ventileren, een ontvochtiger, muren schoonmaken. Woonstad zoekt de oorzaak, dat kan een half jaar duren.",
    asked="Urgentie voor een droog huis, ook na pas acht maanden inschrijving.", domain="Wonen",
)  # fmt: skip
MEALS = Asking(
    NamedRule(level="policy", name="Open eettafel: hoogstens twee keer per week vergoed", body=WATERSTAD,
              article="Beleidsregel maaltijden, artikel 3"),
    needs="Vier keer per week samen eten. Jo kookt niet meer voor zichzelf en viel negen kilo af.",
    tried="Maaltijden aan huis: die gaan in de vriezer. Een maatje op zondag, dat gaat goed.",
    asked="Vergoed de eettafel vier keer per week, een half jaar lang.", domain="Gezondheid",
)  # fmt: skip
MEALS_YES = Deciding(
    outcome="granted", reason="Alleen eten is waar het misgaat. Twee keer per week is te weinig om aan te komen.",
    special="Zij is 86, woont alleen, kan de trap niet af zonder hulp, en heeft geen familie meer.",
    disproportionate="De regel houdt de kosten laag. Hier kost hij meer: zonder de eettafel volgt thuiszorg of opname.",
    conditions="Het maatje haalt op en brengt terug. De praktijkondersteuner volgt het gewicht.",
    differs=True, usual="Twee keer per week, zoals bij wie een kind of buur heeft die kookt.",
    network="Niemand die mee-eet of kookt; het maatje komt op zondag.",
    resilience="Zij wil zelf, haar hoofd is helder, maar de trap is te steil.",
    aim="Thuis blijven wonen en weer aankomen.", is_ruling=True,
    plain_words="U mag vier keer per week mee-eten aan de open eettafel. U betaalt niet meer dan nu. Wij doen dit omdat "
    "u alleen woont en omdat u weer moet aankomen.",
)  # fmt: skip
APPLYING = Asking(
    NamedRule(level="law", name="Sollicitatieplicht in de bijstand", body="Rijk", article="Participatiewet, artikel 9"),
    needs="Rust om van vrijwilligerswerk naar betaald werk te gaan. Harm werkt veertig uur per week zonder loon.",
    tried="Gesprek met de klantmanager: de plicht blijft, vier brieven per week. Hij slaapt slecht.",
    asked="Zet de sollicitatieplicht een half jaar opzij.", domain="Werk en dag",
)  # fmt: skip
APPLYING_CANNOT = Deciding(
    outcome="cannot", reason="De plicht staat in een landelijke wet. Die zet het vangnet niet opzij.",
    helps="De wet heeft zelf ruimte: wie een goede reden heeft kan tijdelijk ontheffing vragen (artikel 9, tweede lid). "
    "Vraag die aan bij de klantmanager, met het plan van de proefplaatsing erbij.",
    obstacle="Wie veertig uur per week voor de buurt werkt, moet daarnaast vier brieven per week schrijven.",
    plain_words="Wij mogen deze wet niet opzijzetten. U kunt wel een tijdelijke vrijstelling vragen. Tom helpt u met de "
    "aanvraag.",
)  # fmt: skip


def tell_exceptions(stage: Stage, told: dict[str, Told]) -> None:
    """Each by who asked and who decided, on the day that it was done."""
    _waits(stage, told["Vries Turfstraat 14"])
    _decided(stage, told["Visser Lampstraat 61"])
    _national_law(stage, told["Veenstra Kolenkade 7"])


def _waits(stage: Stage, family: Told) -> None:
    with stage.acting("samira", stage.moment(2, 100)) as samira:
        ask_safety_net(samira, family.house, asking=URGENCY)


def _decided(stage: Stage, family: Told) -> None:
    """Asked back, answered, decided; a colleague saw it otherwise; given to mevrouw at the table."""
    with stage.acting("carla", stage.moment(33, 60)) as carla:
        question = ask_safety_net(carla, family.house, asking=MEALS)
    with stage.acting("faiza", stage.moment(32, 60)) as faiza:
        take_question(faiza, question.pk)
        back = ask_back(faiza, question.pk, words="Wie haalt haar op, ook als het regent?")
    with stage.acting("carla", stage.moment(31, 60)) as carla:
        answer_exchange(carla, back.pk, answer="Het maatje, en op woensdag de chauffeur van het buurthuis.")
    term = {"starts_on": stage.day(28), "ends_on": stage.day(28) + timedelta(days=182)}
    with stage.acting("faiza", stage.moment(29, 60)) as faiza:
        made = decide_question(faiza, question.pk, deciding=Deciding(**{**vars(MEALS_YES), **term}))
    with stage.acting("xandra", stage.moment(28, 60)) as xandra:
        words = "Ik had drie maanden gegeven: als het werkt wil ik dat dit gewoon mag, en niet dat wij het elk half jaar vragen."
        dissent_as_officer(xandra, made.pk, words=words)
    with stage.acting("carla", stage.moment(27, 60)) as carla:
        announce_decision(carla, made.pk, on=stage.day(27))


def _national_law(stage: Stage, family: Told) -> None:
    with stage.acting("tom", stage.moment(12, 60)) as tom:
        question = ask_safety_net(tom, family.house, asking=APPLYING)
    with stage.acting("victor", stage.moment(10, 60)) as victor:
        take_question(victor, question.pk)
        made = decide_question(victor, question.pk, deciding=APPLYING_CANNOT)
    with stage.acting("tom", stage.moment(8, 60)) as tom:
        announce_decision(tom, made.pk, on=stage.day(8))
