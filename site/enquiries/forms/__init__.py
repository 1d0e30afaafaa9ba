from enquiries.forms.line import LineForm
from enquiries.forms.prospect import ContactForm, RequestForm

__all__ = ["ContactForm", "LineForm", "RequestForm"]
