import { ExcelError } from '../workbook';
import { refuseMember } from './client-surface';
import { BrokenOff } from './faults';
import { HTTP_STATUS } from './http-status';
import { type HostObject, isHostObject } from './host-object';
import { ObjectPaths } from './object-paths';
import { located } from './location';
import { identityOf, queryObject } from './query';
import { type Session } from './session';
import {
  type Action,
  type ActionResult,
  ActionType,
  type BatchError,
  type RequestBody,
  type ResponseBody,
} from './wire';

/**
 * Runs the actions of one request in order. The first that fails ends it: what ran before stays done, and its results
 * go back together with the error. `beforeAction` may throw in an action's stead.
 */
export function runBatch(
  body: RequestBody,
  session: Session,
  beforeAction: (index: number) => void = () => undefined,
): ResponseBody {
  const paths = new ObjectPaths(body, session);
  const Results: ActionResult[] = [];
  const TraceIds: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      beforeAction(index);
      const Value = runAction(action, paths);
      Results.push({ ActionId: action.Id, Value });
      if (action.ActionType === ActionType.Trace) TraceIds.push(action.Id);
    } catch (error) {
      return { Error: batchError(error, index), ProcessedResults: { Results, TraceIds }, TraceIds };
    }
  }
  return { Results, TraceIds };
}

function runAction(action: Action, paths: ObjectPaths): unknown {
  if (action.ActionType === ActionType.Trace) return null;
  const object = paths.find(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return identityOf(object);
    case ActionType.Query:
      return queryObject(object, action.QueryInfo ?? {});
    case ActionType.Method:
      return callMethod(object, action, paths);
    case ActionType.SetProperty:
      return setProperty(object, action, paths);
    default:
      throw new ExcelError('NotImplemented', `The simulated Excel has no action of type ${action.ActionType}.`);
  }
}

function callMethod(object: HostObject, action: Action, paths: ObjectPaths): unknown {
  if (action.Name === '_KeepReference') return paths.session.keep(object);
  if (action.Name === '_RemoveReference') return paths.session.drop(paths.arguments(action.ArgumentInfo).text(0));
  const method = object.method(action.Name) ?? refuseMember(object.className, action.Name);
  const result = located(object.className, action.Name, () => method(paths.arguments(action.ArgumentInfo)));
  return isHostObject(result) ? identityOf(result) : (result ?? null);
}

function setProperty(object: HostObject, action: Action, paths: ObjectPaths): null {
  if (object.isNull) return null;
  const scalar = object.scalar(action.Name) ?? refuseMember(object.className, action.Name);
  if (!scalar.set) throw new ExcelError('InvalidOperation', `${object.className}.${action.Name} is read-only.`);
  const { set } = scalar;
  located(object.className, action.Name, () => set(paths.arguments(action.ArgumentInfo).raw(0)));
  return null;
}

function batchError(error: unknown, index: number): BatchError {
  if (error instanceof BrokenOff) throw error;
  const { code, message, location } = error instanceof ExcelError ? error : ownFault(error);
  return { Code: code, Message: message, Location: location, HttpStatusCode: HTTP_STATUS[code], ActionIndex: index };
}

/** A mistake in the simulated Excel itself reaches the add-in as an error that says so, and never as silence. */
function ownFault(error: unknown): ExcelError {
  const story = error instanceof Error ? error.stack : String(error);
  return new ExcelError('GeneralException', `The simulated Excel itself failed: ${story}`);
}
