# exit: 1
# about: a name that is not there, with a comment
def use():
    return missing_name + 1  # here


use()
