import { Hono } from 'hono';
import { changePassword } from './accounts/change-password.ts';
import { readPasswordRules } from './accounts/read-password-rules.ts';
import { readSession } from './accounts/read-session.ts';
import { signIn } from './accounts/sign-in.ts';
import { signOut } from './accounts/sign-out.ts';
import { unavailability } from './database/unavailable.ts';
import type { Deps } from './deps.ts';
import { answerDevice, readDevice } from './device/answer.ts';
import { askDevice } from './device/ask.ts';
import { tokenForDevice } from './device/token.ts';
import type { ApiContext, Endpoint } from './endpoint.ts';
import { readExams } from './exams/read-exams.ts';
import { readSitting } from './exams/read-sitting.ts';
import { begin } from './exams/begin.ts';
import { openAttempt } from './exams/open-attempt.ts';
import { save } from './exams/save.ts';
import { submit } from './exams/submit.ts';
import { readResult } from './exams/read-result.ts';
import { appeal } from './exams/appeal.ts';
import { readPicture } from './exams/read-picture.ts';
import { beat, command, point } from './guide/command.ts';
import { describeVisit, endVisit, releaseScreen } from './guide/change-visit.ts';
import { guideStream } from './guide/guide-stream.ts';
import { offerScreen } from './guide/offer-screen.ts';
import { askForScreen, pair } from './guide/pair.ts';
import { readTime } from './guide/read-time.ts';
import { readVisit } from './guide/read-visit.ts';
import { leaveVisit, reportScreen } from './guide/report-screen.ts';
import { followStream, screenStream } from './guide/screen-stream.ts';
import { health } from './health.ts';
import { readAddress } from './kiosks/read-address.ts';
import { errorFields, type Log } from './log.ts';
import { erase } from './me/erase.ts';
import { exportStudy } from './me/export-study.ts';
import { readAccount } from './me/read-account.ts';
import { readAttempts } from './me/read-attempts.ts';
import { enrol } from './kiosks/enrol.ts';
import { heartbeat } from './kiosks/heartbeat.ts';
import { stream } from './kiosks/stream.ts';
import { readSelf } from './kiosks/read-self.ts';
import { receiveEvents } from './kiosks/receive-events.ts';
import { receiveScreenshot } from './kiosks/receive-screenshot.ts';
import { openApi } from './openapi.ts';
import { checkAudit } from './office/audit/check-audit.ts';
import { exportAudit } from './office/audit/export-audit.ts';
import { readAudit } from './office/audit/read-audit.ts';
import { readScheduled } from './office/exams/read-scheduled.ts';
import { preview } from './office/exams/preview.ts';
import { schedule } from './office/exams/schedule.ts';
import { edit } from './office/exams/edit.ts';
import { close } from './office/exams/close.ts';
import { extend } from './office/exams/extend.ts';
import { remove } from './office/exams/remove.ts';
import { readCandidates } from './office/exams/read-candidates.ts';
import { readAttempt } from './office/exams/read-attempt.ts';
import { readItems } from './office/exams/read-items.ts';
import { adjust } from './office/exams/adjust.ts';
import { admitLate } from './office/exams/admit-late.ts';
import { readAppeals } from './office/exams/read-appeals.ts';
import { answerAppeal } from './office/exams/answer-appeal.ts';
import { exportExam } from './office/exams/export.ts';
import { checkImport } from './office/import/check-import.ts';
import { confirmImport } from './office/import/confirm-import.ts';
import { importTemplate } from './office/import/import-template.ts';
import { reportImport } from './office/import/report-import.ts';
import { configure } from './office/kiosks/configure.ts';
import { countAlarms } from './office/kiosks/count-alarms.ts';
import { editScreen } from './office/kiosks/edit-screen.ts';
import { exportFigures } from './office/kiosks/export-figures.ts';
import { makeCode } from './office/kiosks/make-code.ts';
import { readKioskFigures } from './office/kiosks/read-figures.ts';
import { readKiosks } from './office/kiosks/read-kiosks.ts';
import { readScreenshot } from './office/kiosks/read-screenshot.ts';
import { tell } from './office/kiosks/tell.ts';
import { withdraw } from './office/kiosks/withdraw.ts';
import { exportPeople } from './office/members/export-people.ts';
import { addBranch } from './office/branches/add-branch.ts';
import { moveBranch } from './office/branches/move-branch.ts';
import { removeBranch } from './office/branches/remove-branch.ts';
import { renameBranch } from './office/branches/rename-branch.ts';
import { addPerson } from './office/members/add-person.ts';
import { changeRoles } from './office/members/change-roles.ts';
import { deactivate } from './office/members/deactivate.ts';
import { editPerson } from './office/members/edit-person.ts';
import { endSessions } from './office/members/end-sessions.ts';
import { movePeople } from './office/members/move-people.ts';
import { reactivate } from './office/members/reactivate.ts';
import { resetPassword } from './office/members/reset-password.ts';
import { resetPasswords } from './office/members/reset-passwords.ts';
import { readBranches } from './office/branches/read-branches.ts';
import { readPeople } from './office/members/read-people.ts';
import { readSite } from './office/site/read-site.ts';
import { editVisit } from './office/visits/edit-visit.ts';
import { exportVisits } from './office/visits/export-visits.ts';
import { readVisits } from './office/visits/read-visits.ts';
import { observe } from './operation/observe.ts';
import { readMetrics } from './operation/read-metrics.ts';
import { ready } from './operation/ready.ts';
import { certify } from './play/certify.ts';
import { correctPoints } from './play/correct-points.ts';
import { hide } from './play/hide.ts';
import { readBoard } from './play/read-board.ts';
import { readPoints } from './play/read-points.ts';
import { readRuns } from './play/read-runs.ts';
import { verifyCertificate } from './play/verify-certificate.ts';
import { ProblemError, problemResponse } from './problem.ts';
import { ingest } from './records/ingest.ts';
import { readProgress } from './records/read-progress.ts';
import { serveSite } from './static/serve.ts';
import type { Site } from './static/site.ts';
import { downloadAuthority, readAuthority } from './tls/authority.ts';

/** The table of contents of the API. */
const endpoints: Endpoint[] = [
  health, // GET /api/health
  ready, // GET /api/ready
  readMetrics, // GET /api/metrics
  signIn, // POST /api/auth/sign-in
  signOut, // POST /api/auth/sign-out
  changePassword, // POST /api/auth/password
  readPasswordRules, // GET /api/auth/password-rules
  askDevice, // POST /api/auth/device
  tokenForDevice, // POST /api/auth/device/token
  readDevice, // GET /api/auth/device/request
  answerDevice, // POST /api/auth/device/answer
  readSession, // GET /api/session
  ingest, // POST /api/records
  readProgress, // GET /api/me/progress
  readAccount, // GET /api/me/account
  readAttempts, // GET /api/me/attempts
  exportStudy, // GET /api/me/export
  erase, // POST /api/me/erase
  readPoints, // GET /api/me/points
  hide, // POST /api/me/hidden
  certify, // POST /api/me/certificates
  verifyCertificate, // GET /api/play/certificate
  readBoard, // GET /api/play/board
  readRuns, // GET /api/play/runs
  correctPoints, // POST /api/office/members/points
  readExams, // GET /api/exams
  readSitting, // GET /api/exams/sitting
  begin, // POST /api/exams/begin
  openAttempt, // POST /api/exams/open
  save, // POST /api/exams/save
  submit, // POST /api/exams/submit
  readResult, // GET /api/exams/result
  appeal, // POST /api/exams/appeal
  readPicture, // GET /api/exams/picture
  readTime, // GET /api/guide/time
  offerScreen, // POST /api/guide/screens
  screenStream, // GET /api/guide/screens/stream
  reportScreen, // POST /api/guide/screens/report
  leaveVisit, // POST /api/guide/screens/leave
  followStream, // GET /api/guide/follow
  readVisit, // GET /api/guide/visit
  pair, // POST /api/guide/pair
  askForScreen, // POST /api/guide/ask
  guideStream, // GET /api/guide/stream
  command, // POST /api/guide/command
  point, // POST /api/guide/pointer
  beat, // POST /api/guide/beat
  describeVisit, // POST /api/guide/details
  releaseScreen, // POST /api/guide/release
  endVisit, // POST /api/guide/end
  readBranches, // GET /api/office/branches
  addBranch, // POST /api/office/branches/add
  renameBranch, // POST /api/office/branches/rename
  moveBranch, // POST /api/office/branches/move
  removeBranch, // POST /api/office/branches/remove
  readPeople, // GET /api/office/members
  addPerson, // POST /api/office/members/add
  editPerson, // POST /api/office/members/edit
  movePeople, // POST /api/office/members/move
  changeRoles, // POST /api/office/members/roles
  resetPassword, // POST /api/office/members/reset-password
  resetPasswords, // POST /api/office/members/reset-passwords
  deactivate, // POST /api/office/members/deactivate
  reactivate, // POST /api/office/members/reactivate
  endSessions, // POST /api/office/members/end-sessions
  exportPeople, // GET /api/office/members/export
  importTemplate, // GET /api/office/import/template
  checkImport, // POST /api/office/import/check
  reportImport, // POST /api/office/import/report
  confirmImport, // POST /api/office/import/confirm
  readAudit, // GET /api/office/audit
  exportAudit, // GET /api/office/audit/export
  checkAudit, // GET /api/office/audit/verify
  readScheduled, // GET /api/office/exams
  preview, // GET /api/office/exams/preview
  schedule, // POST /api/office/exams/schedule
  edit, // POST /api/office/exams/edit
  close, // POST /api/office/exams/close
  extend, // POST /api/office/exams/extend
  remove, // POST /api/office/exams/remove
  readCandidates, // GET /api/office/exams/sitting
  readAttempt, // GET /api/office/exams/attempt
  readItems, // GET /api/office/exams/items
  adjust, // POST /api/office/exams/adjust
  admitLate, // POST /api/office/exams/admit-late
  readAppeals, // GET /api/office/exams/appeals
  answerAppeal, // POST /api/office/exams/answer-appeal
  exportExam, // GET /api/office/exams/export
  readVisits, // GET /api/office/visits
  editVisit, // POST /api/office/visits/edit
  exportVisits, // GET /api/office/visits/export
  enrol, // POST /api/kiosks/enrol
  readSelf, // GET /api/kiosks/me
  heartbeat, // POST /api/kiosks/me/heartbeat
  stream, // GET /api/kiosks/me/stream
  receiveEvents, // POST /api/kiosks/me/events
  receiveScreenshot, // POST /api/kiosks/me/screenshot
  readKiosks, // GET /api/office/kiosks
  countAlarms, // GET /api/office/kiosks/alarms
  makeCode, // POST /api/office/kiosks/code
  editScreen, // POST /api/office/kiosks/edit
  withdraw, // POST /api/office/kiosks/withdraw
  tell, // POST /api/office/kiosks/tell
  configure, // POST /api/office/kiosks/configure
  readScreenshot, // GET /api/office/kiosks/screenshot
  readKioskFigures, // GET /api/office/kiosks/figures
  exportFigures, // GET /api/office/kiosks/export
  readAddress, // GET /api/kiosks/address
  readAuthority, // GET /api/trust
  downloadAuthority, // GET /api/trust/xuelang-ca.crt
  readSite, // GET /api/office/site
];

/** The OpenAPI document, made once and when it is first asked for: that is the dearest thing a stranger can ask. */
let description: string | undefined;

/** The whole application: the API and, unless a test does without, the site. Opens no port and no database. */
export function createApp(deps: Deps, site?: Site) {
  const app = new Hono<{ Bindings: ApiContext['env'] }>();
  app.use(observe(deps.metrics));
  if (deps.log.level === 'info') app.use(logRequests(deps.log));
  for (const endpoint of endpoints) {
    app.on(endpoint.method.toUpperCase(), endpoint.path, (context) => endpoint.run(context, deps));
  }
  app.get('/api/openapi.json', (context) => {
    description ??= JSON.stringify(openApi(endpoints));
    return context.body(description, 200, { 'Content-Type': 'application/json', 'X-Content-Type-Options': 'nosniff' });
  });
  app.all('/api/*', (context) => problemResponse(refusal(context.req.path)));
  app.all('*', (context) =>
    site === undefined ? problemResponse(new ProblemError('not-found')) : serveSite(context, site, deps.access),
  );
  app.onError((error) => problemResponse(asProblem(error, deps.log)));
  return app;
}

/** Why nothing is at this address, or nothing for this method. */
function refusal(path: string): ProblemError {
  const methods = endpoints.filter((endpoint) => endpoint.path === path).map(({ method }) => method.toUpperCase());
  if (path === '/api/openapi.json') methods.push('GET');
  if (methods.length === 0) return new ProblemError('not-found');
  return new ProblemError('method-not-allowed', undefined, { Allow: methods.join(', ') });
}

/** What the client may know of an error; all of it goes to the log. */
function asProblem(error: unknown, log: Log): ProblemError {
  if (error instanceof ProblemError) return error;
  const unavailable = unavailability(error);
  log.write('error', unavailable ?? 'unexpected error', errorFields(error));
  return unavailable === null
    ? new ProblemError('internal')
    : new ProblemError(unavailable, undefined, { 'Retry-After': '5' });
}

function logRequests(log: Log) {
  return async (context: ApiContext, next: () => Promise<void>): Promise<void> => {
    const start = performance.now();
    await next();
    const { method, path } = context.req;
    log.write('info', 'request', {
      method,
      path,
      status: context.res.status,
      ms: Math.round(performance.now() - start),
    });
  };
}
