"""Models of the enquiries: enquiry, lines, files, drafts, and the contact page."""

from enquiries.models.contact_page import ContactPage
from enquiries.models.draft import Draft, StagedFile
from enquiries.models.enquiry import Enquiry, Way
from enquiries.models.file import EnquiryFile
from enquiries.models.line import EnquiryLine

__all__ = ["ContactPage", "Draft", "Enquiry", "EnquiryFile", "EnquiryLine", "StagedFile", "Way"]
