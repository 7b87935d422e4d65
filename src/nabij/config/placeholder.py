"""Stands in for a page that is being built; gone when all pages stand."""

from django.http import HttpRequest, HttpResponse

from nabij.access.views import public


@public("wordt gebouwd")
def page(request: HttpRequest, **kwargs: object) -> HttpResponse:
    return HttpResponse(status=501)
