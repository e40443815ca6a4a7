# exit: 1
# about: a module that is not there
import no_such_module_at_all
