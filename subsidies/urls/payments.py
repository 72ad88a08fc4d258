"""The addresses of the payments."""

from django.urls import path

from subsidies.views.payments import accounts, files, indexation, runs

BASE = "loonkostensubsidie/betaalrun/"
ACCOUNT = f"{BASE}rekeningen/<int:account_id>/"
FILE = f"{BASE}bestanden/<int:file_id>/"
PAYMENT = f"{BASE}betalingen/<int:payment_id>/"
RUN = f"{BASE}<int:run_id>/"

urlpatterns = [
    path(BASE, runs.run_list, name="payment_runs"),
    path(f"{BASE}nieuw/", runs.new_run, name="new_payment_run"),
    path(RUN, runs.run_page, name="payment_run"),
    path(f"{RUN}regels/", runs.run_lines, name="payment_run_lines"),
    path(f"{RUN}goedkeuren/", runs.approve, name="approve_payment_run"),
    path(f"{RUN}boeken/", runs.close, name="close_payment_run"),
    path(f"{RUN}opnieuw/", runs.recalculate, name="recalculate_payment_run"),
    path(f"{RUN}annuleren/", runs.cancel, name="cancel_payment_run"),
    path(f"{BASE}rekeningen/", accounts.account_list, name="payment_accounts"),
    path(f"{BASE}eerste-maand/", accounts.start, name="payment_start"),
    path(f"{BASE}rekeningen/eigen/", accounts.propose_own, name="propose_own_account"),
    path(f"{BASE}rekeningen/werkgever/<int:employer_id>/", accounts.propose, name="propose_account"),
    path(f"{ACCOUNT}bevestigen/", accounts.confirm, name="confirm_account"),
    path(f"{ACCOUNT}afwijzen/", accounts.reject, name="reject_account"),
    path(f"{ACCOUNT}intrekken/", accounts.withdraw, name="withdraw_account"),
    path(f"{BASE}bestanden/", files.file_list, name="payment_files"),
    path(f"{BASE}bestanden/nieuw/", files.new_file, name="new_payment_file"),
    path(FILE, files.file_page, name="payment_file"),
    path(f"{FILE}betaalbestand.<slug:extension>", files.download, name="download_payment_file"),
    path(f"{FILE}uitgevoerd/", files.paid, name="confirm_payment_file"),
    path(f"{PAYMENT}teruggekomen/", files.returned, name="return_payment"),
    path("loonkostensubsidie/indexatie/", indexation.indexation, name="indexation"),
    path(f"{PAYMENT}opnieuw/", files.resend, name="resend_payment"),
    path(f"{BASE}betalingen/<int:claim_id>/ontvangen/", files.received, name="receive_claim"),
]
