/** An RFC 9457 problem as the server sends it. */
export interface Problem {
  type?: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  object?: string | null;
  hint?: string | null;
  errors?: FieldProblem[];
  request_id?: string | null;
}

export interface FieldProblem {
  path: string;
  code: string;
  message: string;
  hint?: string | null;
}

/** Every failed call ends as one of these, also when the server could not be reached at all. */
export class ApiError extends Error {
  readonly problem: Problem;
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail);
    this.name = 'ApiError';
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }

  get requestId(): string | undefined {
    return this.problem.request_id ?? undefined;
  }

  static unreachable(): ApiError {
    return new ApiError({
      status: 0,
      code: 'server_unreachable',
      title: 'The server does not answer',
      detail: 'Analytics Studio could not be reached.',
      hint: 'Check that it is running and that you are connected, then try again.',
    });
  }
}

/** Reads a failed response; a body that is no problem document still becomes a plain sentence. */
export function problemFrom(status: number, body: unknown, requestId: string | null): Problem {
  if (isProblem(body)) return { ...body, request_id: body.request_id ?? requestId };
  return {
    status,
    code: 'unexpected_response',
    title: 'Something went wrong',
    detail: `The server answered with status ${status}.`,
    hint: 'Try again. If it stays, give the request id to whoever runs this installation.',
    request_id: requestId,
  };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body && 'status' in body;
}

export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError({
    status: 0,
    code: 'page_error',
    title: 'This page ran into a problem',
    detail: error instanceof Error ? error.message : 'An unexpected error occurred.',
  });
}
