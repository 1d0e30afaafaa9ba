"""`make drill-enquiries`: no accepted enquiry is lost if processes are killed or servers fail."""
