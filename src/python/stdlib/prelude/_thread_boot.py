import _kernel
try:
    _function(*_arguments)
except SystemExit:
    pass
except BaseException as _e:
    import sys
    import traceback
    sys.stderr.write('Exception ignored in thread started by: %r\n%s' % (_function, ''.join(traceback.format_exception(_e))))
_function = _arguments = _e = None
_kernel.thread_exit()
