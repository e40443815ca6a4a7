_function(*_arguments)
import _kernel
_kernel.thread_exit()
