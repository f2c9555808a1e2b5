import type { OpenInward, WrittenIntake } from '@pukar/citizens-core/contracts';
import type { Answer } from '@pukar/ui';

/** The call centre's server as the desk asks it about what came in without a call. */
export interface InwardServer {
  mine(): Promise<Answer<OpenInward>>;
  begin(intake: Exclude<WrittenIntake, 'agent'>): Promise<Answer<OpenInward>>;
  end(callId: string): Promise<Answer<OpenInward>>;
}
