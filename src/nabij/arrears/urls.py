"""Addresses of arrears."""

from django.urls import URLPattern, path

from nabij.arrears.views import by_hand, case, export, faults, files, hearing, household, inbox

app_name = "arrears"

SIGNALS, CASE = "signalen/", "signalen/zaken/<uuid:arrears_case_id>/"
FILES = "signalen/bestanden/"
FILE = "signalen/bestanden/<uuid:signal_file_id>/"
HEARING, HOME = "signalen/terugkoppeling/", "huishoudens/<uuid:household_id>/betalingsachterstanden/"

urlpatterns: list[URLPattern] = [
    path(FILES, files.all_files, name="files"),
    path(f"{FILES}nieuw/", files.file_new, name="file_new"),
    path(FILE, files.file, name="file"),
    path(f"{FILE}stilzetten/", files.file_stop, name="file_stop"),
    path(f"{FILE}verder/", files.file_go_on, name="file_go_on"),
    path(f"{FILE}overnemen/", files.file_take, name="file_take"),
    path(f"{FILE}intrekken/", files.file_withdraw, name="file_withdraw"),
    path(f"{FILE}foute-regels/", faults.faults_list, name="file_faults"),
    path("signalen/nieuw/", by_hand.signal_new, name="signal_new"),
    path("signalen/nieuw/grondslag/", by_hand.ground, name="signal_ground"),
    path("signalen/<uuid:arrears_signal_id>/weghalen/", by_hand.signal_withdraw, name="signal_withdraw"),
    path("signalen/landelijk/", export.month, name="month"),
    path("signalen/landelijk/bestand/", export.month_file, name="month_file"),
    path(SIGNALS, inbox.inbox, name="inbox"),
    path(f"{SIGNALS}zoeken/", inbox.find, name="find"),
    path(f"{SIGNALS}buiten/", inbox.outside, name="outside"),
    path(f"{SIGNALS}<uuid:arrears_signal_id>/gebied/", inbox.place, name="place"),
    path(f"{SIGNALS}<uuid:arrears_signal_id>/toch-oppakken/", case.lift, name="lift"),
    path(CASE, case.case, name="case"),
    path(f"{CASE}oppakken/", case.take, name="take"),
    path(f"{CASE}terugleggen/", case.release, name="release"),
    path(f"{CASE}koppelen/", case.link, name="link"),
    path(f"{CASE}losmaken/", case.unlink, name="unlink"),
    path(f"{CASE}nieuw/", case.nobody, name="nobody"),
    path(f"{CASE}opnieuw-kijken/", case.compare_again, name="compare_again"),
    path(f"{CASE}afronden/", case.close, name="close"),
    path(f"{CASE}heropenen/", case.reopen, name="reopen"),
    path(f"{CASE}contact/", case.tried, name="tried"),
    path(f"{SIGNALS}contactpogingen/<uuid:case_contact_id>/weghalen/", case.contact_removed, name="contact_removed"),
    path(f"{CASE}bewind/", case.administrator, name="administrator"),
    path(f"{CASE}naar-het-team/", case.hand, name="hand"),
    path(f"{CASE}brief/", case.letter, name="letter"),
    path(HEARING, hearing.hearing, name="hearing"),
    path(f"{HEARING}<uuid:organisation_id>/lijst/", hearing.hearing_file, name="hearing_file"),
    path(f"{HEARING}<uuid:organisation_id>/verteld/", hearing.hearing_told, name="hearing_told"),
    path(HOME, household.of_household, name="of_household"),
    path(f"{HOME}<uuid:arrears_signal_id>/overnemen/", household.take_over, name="take_over"),
    path(f"{HOME}<uuid:arrears_case_id>/gedaan/", household.done, name="done"),
    path(f"{HOME}<uuid:arrears_case_id>/niet-gedaan/", household.not_done, name="not_done"),
]
