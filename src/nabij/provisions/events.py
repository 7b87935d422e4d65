"""What is remembered of provisions: that something was written, never for what or for whom."""

from django.utils.translation import gettext_lazy as _

from nabij.audit.events import event

APPLICATION_NOTED = event("provisions:application:noted", _("{actor} schreef een aanvraag op van {on}"))
APPLICATION_CHANGED = event("provisions:application:changed", _("{actor} wijzigde een aanvraag"))
APPLICATION_WITHDRAWN = event("provisions:application:withdrawn", _("{actor} schreef op: aanvraag ingetrokken"))
APPLICATION_BACK = event("provisions:application:back", _("{actor} schreef op: aanvraag toch niet ingetrokken"))
TERM_SUSPENDED = event("provisions:term:suspended", _("{actor} schortte een beslistermijn op ({article})"))
TERM_RESUMED = event("provisions:term:resumed", _("{actor} liet een beslistermijn weer lopen: besluit uiterlijk {due}"))
TERM_EXTENDED = event("provisions:term:extended", _("{actor} verlengde een beslistermijn tot {due} ({article})"))
TERM_RESTORED = event("provisions:term:restored", _("{actor} nam een wijziging van een beslistermijn terug"))
RULING_NOTED = event("provisions:ruling:noted", _("{actor} schreef een beschikking op van {on}"))
RULING_RETRACTED = event("provisions:ruling:retracted", _("{actor} nam een opgeschreven beschikking terug"))
ALLOCATION_NOTED = event("provisions:allocation:noted", _("{actor} schreef toewijzing {number} op"))
ALLOCATION_CHANGED = event("provisions:allocation:changed", _("{actor} wijzigde toewijzing {number}"))
ALLOCATION_REMOVED = event("provisions:allocation:removed", _("{actor} haalde toewijzing {number} weg"))
REQUEST_DECLINED = event("provisions:request:declined", _("{actor} wees een verzoek om toewijzing af"))
REQUEST_REOPENED = event("provisions:request:reopened", _("{actor} legde een afgewezen verzoek om toewijzing terug"))
DELIVERY_BEGUN = event("provisions:delivery:begun", _("{actor} schreef op dat hulp begon op {on}"))
DELIVERY_ENDED = event("provisions:delivery:ended", _("{actor} schreef op dat hulp eindigde op {on}"))
DELIVERY_REOPENED = event("provisions:delivery:reopened", _("{actor} schreef op dat hulp toch nog loopt"))
DELIVERY_REMOVED = event("provisions:delivery:removed", _("{actor} nam terug dat hulp begon"))
MESSAGES_TAKEN = event("provisions:message:taken", _("{actor} las {kept} berichten in, {known} waren er al"))
MESSAGES_RETRIED = event("provisions:messages:retried", _("{actor} liet alles wat wacht opnieuw proberen"))
MESSAGE_RETRIED = event("provisions:message:retried", _("{actor} probeerde bericht {identification} opnieuw"))
PROVIDER_NAMED = event("provisions:provider:named", _("{actor} schreef op van wie AGB-code {code} is: {organisation}"))
