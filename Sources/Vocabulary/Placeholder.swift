// placeholder: replaced by the first code of this module
