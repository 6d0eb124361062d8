import { type ErrorCode } from '../workbook';

/** The HTTP status that goes with a code. */
export const HTTP_STATUS: Readonly<Record<ErrorCode, number>> = {
  AccessDenied: 401,
  ActivityLimitReached: 429,
  ApiNotFound: 404,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  OperationCellsExceedLimit: 400,
  RangeExceedsLimit: 400,
  RequestAborted: 409,
  RequestPayloadSizeLimitExceeded: 400,
  ResponsePayloadSizeLimitExceeded: 400,
  UnsupportedOperation: 400,
};
