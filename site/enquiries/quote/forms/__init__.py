"""Forms of the request for quotation."""

from enquiries.quote.forms.details import RequestForm
from enquiries.quote.forms.line import LineForm
from enquiries.quote.forms.request import RequestForms

__all__ = ["LineForm", "RequestForm", "RequestForms"]
