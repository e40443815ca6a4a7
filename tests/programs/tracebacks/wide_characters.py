# exit: 1
# about: carets count columns of the terminal
def 检查(票):
    return "余票" + 票 / 0


检查(1)
