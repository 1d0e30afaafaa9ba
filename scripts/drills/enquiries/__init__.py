"""`make drill-enquiries`: no accepted enquiry is lost, whatever is killed or down meanwhile."""
