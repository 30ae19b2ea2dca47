import { defineProduct } from '../product.ts'

const basic = 'https://mlflow.org/docs/3.5.0/self-hosting/security/basic-http-auth'

/** MLflow’s tracking server with `--app-name basic-auth`. */
export const mlflow = defineProduct({
  name: 'MLflow',
  marks: ['mlflow'],
  status: 401,
  says: [
    {
      text: 'mlflow',
      when: {
        status: [401],
        text: [
          'mlflow.exceptions',
          'tracking',
          'basic-auth',
          '/api/2.0/mlflow',
          'experiment',
          'training',
          'mlflow server',
          'mlflow ui',
        ],
        noText: [
          'databricks',
          'dagshub',
          'sagemaker',
          'azureml',
          'mlflow_tracking_password',
          'pip install',
          'docker p',
        ],
      },
      means: ['no-credentials', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The tracking server asks for a login, and MLflow’s client has one only where its variables give it.',
      steps: {
        developer: [
          'Set `MLFLOW_TRACKING_USERNAME` and `MLFLOW_TRACKING_PASSWORD` (or `MLFLOW_TRACKING_TOKEN`) where the code runs, workers included.',
        ],
      },
      ask: 'whether `MLFLOW_TRACKING_USERNAME` has a value in the process that logs',
      source: basic,
    },
    {
      text: 'MLFLOW_TRACKING_PASSWORD',
      when: { status: [401], noText: ['databricks', 'dagshub'] },
      means: ['wrong-credentials'],
      certainty: 'possible',
      fixer: 'caller',
      because: 'The server does not take the pair; users live in its own database, apart from any in front of it.',
      steps: {
        developer: [
          'Try it alone: `curl -u "$MLFLOW_TRACKING_USERNAME" "$MLFLOW_TRACKING_URI/api/2.0/mlflow/experiments/search?max_results=1"`.',
        ],
      },
      ask: 'what the `curl` above answers',
      source: basic,
    },
  ],
})
